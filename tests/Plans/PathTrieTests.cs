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

    [Theory]
    [InlineData("/digits/12", "/digits/{a:digits}")]
    [InlineData("/digits/1a", "/digits/{b:hex}")]
    [InlineData("/digits/ab", "/digits/{b:hex}")]
    [InlineData("/digits/az", "/digits/{c:letters}")]
    [InlineData("/digits/a-", "/digits/{d}")]
    [InlineData("/digits/12345678-1234-1234-1234-123456789012", "/digits/{e:uuid}")]
    [InlineData("/digits/v1.0", "/digits/{f:version}")]
    [InlineData("/digits/ad", "/digits/{g:ad|zz}")]
    [InlineData("/digits/zz", "/digits/{g:ad|zz}")]
    [InlineData("/digits/v1a", "/digits/v{h}")]
    public void Of_kinds_that_overlap_the_smaller_alphabet_wins(string path, string route)
    {
        string[] tails =
        [
            "{d}",
            "{c:letters}",
            "{b:hex}",
            "{a:digits}",
            "{f:version}",
            "{e:uuid}",
            "{g:ad|zz}",
            "v{h}",
        ];
        var match = default(PathMatch);
        var routes = tails.Select(tail => "/digits/" + tail).ToArray();
        Assert.Equal(route, Trie(routes).Find(path, ref match));
        Assert.Equal(route, Trie(routes.Reverse()).Find(path, ref match));
    }

    [Theory]
    [InlineData("/MESSAGES/New", "/messages/new", "")]
    [InlineData("/Messages/Abc", "/messages/{id}", "Abc")]
    [InlineData("/Messages/Ab.JSON", "/messages/{id}.json", "Ab")]
    [InlineData("/BOTxY/Send", "/bot{token}/send", "xY")]
    [InlineData("/V23.0/me", "/{version:version}/me", "V23.0")]
    public void Finds_in_any_case_and_keeps_the_letters_of_captures(string path, string route, string captures)
    {
        var match = default(PathMatch);
        Assert.Equal(route, Trie(Routes, ignoresCase: true).Find(path, ref match));
        var found = Enumerable.Range(0, match.Captures).Select(index => match.Of(path.AsMemory(), index).ToString());
        Assert.Equal(captures, string.Join(',', found));
        Assert.Null(Trie(Routes).Find(path, ref match));
    }

    [Theory]
    [InlineData("/a/b", "/A/B")]
    [InlineData("/bot{x}.Json", "/BOT{y}.jsON")]
    public void Holds_one_thing_at_one_path_in_any_case(string first, string second)
    {
        var trie = new PathTrie<string>(ignoresCase: true);
        Assert.True(trie.Add(Segments(first, ignoresCase: true), "first"));
        Assert.False(trie.Add(Segments(second, ignoresCase: true), "second"));
        Assert.Equal("first", trie.At(Segments(second, ignoresCase: true)));
    }

    private static PathTrie<string> Trie(IEnumerable<string> routes, bool ignoresCase = false)
    {
        var trie = new PathTrie<string>(ignoresCase);
        foreach (var route in routes)
        {
            Assert.True(trie.Add(Segments(route, ignoresCase), route), route);
        }

        return trie;
    }

    private static RouteSegment[] Segments(string path, bool ignoresCase = false) =>
        [.. new PathCompiler(new Problems(), ignoresCase).Compile(path, new Origin("", 1, 1))];
}
