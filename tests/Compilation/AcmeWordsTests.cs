using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Tests.Guide;

namespace Emulator.Tests.Compilation;

/// <summary>The made-up providers use every word of the contract language, and so does the guide by itself.</summary>
public sealed class AcmeWordsTests
{
    private static readonly Dictionary<string, WordUse> Places = new(StringComparer.Ordinal)
    {
        ["acme"] = new WordUse(Acme().Concat(Guide())),
        ["guide"] = new WordUse(Guide()),
    };

    public static TheoryData<string, string> Written { get; } = Rows(LanguageWords.Keys.Union(IdCompiler.PartNames));

    public static TheoryData<string, string> Chosen { get; } =
        Rows(LanguageWords.Values.Union(["present", "absent", "~"]));

    public static TheoryData<string, string> Asked { get; } = Rows(PlaceholderBook.Names);

    public static TheoryData<string, string> Filtered { get; } = Rows(FilterBook.All.Select(filter => filter.Name));

    public static TheoryData<string, string> Inside { get; } =
        Rows(CaptureKind.All.Select(kind => $":{kind.Name}}}").Concat(AlphabetBook.Names.Select(name => $"{{{name}:")));

    [Theory]
    [MemberData(nameof(Written))]
    public void Uses_the_key(string place, string name) => Assert.Contains(name, Places[place].Keys);

    [Theory]
    [MemberData(nameof(Chosen))]
    public void Uses_the_value(string place, string name) => Assert.Contains(name, Places[place].Texts);

    [Theory]
    [MemberData(nameof(Asked))]
    public void Uses_the_placeholder(string place, string name) => Assert.True(Places[place].Asks(name), name);

    [Theory]
    [MemberData(nameof(Filtered))]
    public void Uses_the_filter(string place, string name) => Assert.True(Places[place].Filters(name), name);

    [Theory]
    [MemberData(nameof(Inside))]
    public void Uses_the_kind_of_capture_or_letters(string place, string part) =>
        Assert.True(Places[place].Has(part), part);

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

    private static TheoryData<string, string> Rows(IEnumerable<string> words)
    {
        var rows = new TheoryData<string, string>();
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            rows.Add("acme", word);
            rows.Add("guide", word);
        }

        return rows;
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
}
