using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>Of several kinds that fit the narrowest is meant; and paths in any case.</summary>
public sealed class PathOrderTests
{
    private static readonly string[] Routes =
    [
        "/messages/{id}",
        "/messages/new",
        "/messages/{id}.json",
        "/{version:version}/me",
        "/bot{token}/send",
    ];

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
