using System.Text.RegularExpressions;
using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Tests.Guide;

namespace Emulator.Tests.Compilation;

/// <summary>The made-up providers and the guide use every word of the contract language.</summary>
public sealed partial class AcmeWordsTests
{
    private static readonly Tree[] Trees = [.. Acme().Concat(Guide())];
    private static readonly HashSet<string> Keys = [.. Trees.SelectMany(AllKeys)];
    private static readonly HashSet<string> Texts = [.. Trees.SelectMany(AllTexts)];
    private static readonly string[] Holes = [.. Texts.SelectMany(HolesOf).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> Written { get; } = [.. LanguageWords.Keys.Union(IdCompiler.PartNames)];

    public static TheoryData<string> Chosen { get; } = [.. LanguageWords.Values, "present", "absent", "~"];

    [Theory]
    [MemberData(nameof(Written))]
    public void Uses_the_key(string name) => Assert.Contains(name, Keys);

    [Theory]
    [MemberData(nameof(Chosen))]
    public void Uses_the_value(string name) => Assert.Contains(name, Texts);

    [Fact]
    public void Uses_every_placeholder() =>
        Assert.DoesNotContain(PlaceholderBook.Names, name => !Array.Exists(Holes, hole => IsOf(hole, name)));

    [Fact]
    public void Uses_every_filter() =>
        Assert.DoesNotContain(
            FilterBook.All.Select(filter => filter.Name),
            name =>
                !Array.Exists(Holes, hole => hole.Split('|').Skip(1).Any(filter => filter.Trim().Split(' ')[0] == name))
        );

    [Fact]
    public void Uses_every_kind_of_capture() =>
        Assert.DoesNotContain(
            CaptureKind.All,
            kind => !Texts.Any(text => text.Contains($":{kind.Name}}}", StringComparison.Ordinal))
        );

    [Fact]
    public void Uses_every_alphabet() =>
        Assert.DoesNotContain(
            AlphabetBook.Names,
            name => !Texts.Any(text => text.Contains($"{{{name}:", StringComparison.Ordinal))
        );

    [Fact]
    public void Replaces_and_removes_in_its_second_edition()
    {
        var documented = AcmeContracts.Catalog.Providers["acme"].In("documented")!;
        var observed = AcmeContracts.Catalog.Providers["acme"].In("observed")!;
        Assert.Equal(400, documented.Outcomes["source-missing"].Outcome.Reply.Status);
        Assert.Equal(422, observed.Outcomes["source-missing"].Outcome.Reply.Status);
        Assert.Contains("source-doubled", documented.Outcomes.Keys);
        Assert.DoesNotContain("source-doubled", observed.Outcomes.Keys);
        Assert.Contains(documented.Outcomes["accepted"].Outcome.Reply.Headers, header => header.Name == "X-Trace");
        Assert.DoesNotContain(observed.Outcomes["accepted"].Outcome.Reply.Headers, header => header.Name == "X-Trace");
    }

    private static bool IsOf(string hole, string name)
    {
        var (said, start) = (hole.Split('|')[0].Trim(), name.Split('.')[0] + ".");
        return said == name || (char.IsUpper(name[^1]) && said.StartsWith(start, StringComparison.Ordinal));
    }

    private static IEnumerable<Tree> Acme() =>
        Directory
            .GetFiles(AcmeContracts.Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => YamlTree.Read(file, File.ReadAllText(file), new Problems())!);

    private static IEnumerable<Tree> Guide() =>
        GuideBlock
            .All.Where(block => block.Language == "yaml")
            .Select(block => YamlTree.Read(GuideBlock.File, block.Text, new Problems()))
            .OfType<Tree>();

    private static IEnumerable<string> HolesOf(string text) =>
        Hole().Matches(text).Select(match => match.Groups["hole"].Value.Trim());

    private static IEnumerable<string> AllKeys(Tree tree) =>
        tree switch
        {
            TreeMap map => map.Entries.SelectMany(entry => AllKeys(entry.Value).Prepend(entry.Name)),
            TreeList list => list.Items.SelectMany(AllKeys),
            _ => [],
        };

    private static IEnumerable<string> AllTexts(Tree tree) =>
        tree switch
        {
            TreeMap map => map.Entries.SelectMany(entry => AllTexts(entry.Value)),
            TreeList list => list.Items.SelectMany(AllTexts),
            TreeText text => [text.Value],
            _ => [],
        };

    [GeneratedRegex(@"\{\{(?<hole>[^{}]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
