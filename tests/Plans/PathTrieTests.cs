using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>Which of several routes a path belongs to, and what it captures.</summary>
public sealed class PathTrieTests
{
    private static readonly string[] Routes =
    [
        "/",
        "/messages",
        "/messages/{id}",
        "/messages/new",
        "/messages/{id}.json",
        "/messages/{id:digits}",
        "/{version:version}/{phone:digits}/messages",
        "/{version:version}/me",
        "/bot{token}/send",
        "/a/{x}/c",
        "/a/b/{y}/d",
        "/files/**",
        "/files/one",
    ];

    [Theory]
    [InlineData("/", "/", "")]
    [InlineData("/messages", "/messages", "")]
    [InlineData("/messages/new", "/messages/new", "")]
    [InlineData("/messages/newer", "/messages/{id}", "newer")]
    [InlineData("/messages/12", "/messages/{id:digits}", "12")]
    [InlineData("/messages/12.json", "/messages/{id}.json", "12")]
    [InlineData("/messages/.json", "/messages/{id}", ".json")]
    [InlineData("/v23.0/123/messages", "/{version:version}/{phone:digits}/messages", "v23.0,123")]
    [InlineData("/v1.0/me", "/{version:version}/me", "v1.0")]
    [InlineData("/bot12:ab/send", "/bot{token}/send", "12:ab")]
    [InlineData("/a/b/c", "/a/{x}/c", "b")]
    [InlineData("/a/b/c/d", "/a/b/{y}/d", "c")]
    [InlineData("/files", "/files/**", "")]
    [InlineData("/files/", "/files/**", "")]
    [InlineData("/files/one", "/files/one", "")]
    [InlineData("/files/one/two", "/files/**", "")]
    [InlineData("/files/2/3/4", "/files/**", "")]
    public void Finds_the_route_that_is_meant(string path, string route, string captures)
    {
        var match = default(PathMatch);
        Assert.Equal(route, Trie(Routes).Find(path, ref match));
        var found = Enumerable.Range(0, match.Captures).Select(index => match.Of(path.AsMemory(), index).ToString());
        Assert.Equal(captures, string.Join(',', found));
    }

    [Theory]
    [InlineData("/message", 0)]
    [InlineData("/Messages", 0)]
    [InlineData("/messages/", 9)]
    [InlineData("/messages/1/2", 11)]
    [InlineData("/v23/123/messages", 0)]
    [InlineData("/v23.0/abc/messages", 6)]
    [InlineData("/v23.0/123/media", 10)]
    [InlineData("/bot/send", 0)]
    [InlineData("/a/b/x", 6)]
    [InlineData("", 0)]
    public void Knows_how_far_an_unknown_path_was_known(string path, int known)
    {
        var match = default(PathMatch);
        Assert.Null(Trie(Routes).Find(path, ref match));
        Assert.Equal((known, 0), (match.Known, match.Captures));
    }

    [Fact]
    public void The_narrower_capture_wins_whatever_the_order()
    {
        var match = default(PathMatch);
        Assert.Equal("/{id:digits}", Trie(["/{name}", "/{id:digits}", "/x{y}"]).Find("/12", ref match));
        Assert.Equal("/x{y}", Trie(["/{name}", "/{id:digits}", "/x{y}"]).Find("/x12", ref match));
        Assert.Equal("/{name}", Trie(["/{name}", "/{id:digits}", "/x{y}"]).Find("/12x", ref match));
    }

    [Theory]
    [InlineData("/a/b", "/a/b")]
    [InlineData("/a/{x}", "/a/{y}")]
    [InlineData("/a/**", "/a/**")]
    [InlineData("/{x:digits}.json", "/{y:digits}.json")]
    public void Holds_one_thing_at_one_path(string first, string second)
    {
        var trie = new PathTrie<string>();
        Assert.Null(trie.At(Segments(first)));
        Assert.True(trie.Add(Segments(first), "first"));
        Assert.False(trie.Add(Segments(second), "second"));
        Assert.Equal("first", trie.At(Segments(second)));
    }

    [Theory]
    [InlineData("/a/{x}", "/a/{x:digits}")]
    [InlineData("/a/{x}", "/a/**")]
    [InlineData("/a", "/a/**")]
    [InlineData("/a/b", "/a/{x}")]
    public void Tells_different_paths_apart(string first, string second)
    {
        var trie = new PathTrie<string>();
        trie.Add(Segments(first), "first");
        Assert.Null(trie.At(Segments(second)));
    }

    private static PathTrie<string> Trie(IEnumerable<string> routes)
    {
        var trie = new PathTrie<string>();
        foreach (var route in routes)
        {
            Assert.True(trie.Add(Segments(route), route), route);
        }

        return trie;
    }

    private static RouteSegment[] Segments(string path) =>
        [.. new PathCompiler(new Problems()).Compile(path, new Origin("", 1, 1))];
}
