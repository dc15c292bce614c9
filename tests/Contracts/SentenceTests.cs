using System.Reflection;
using System.Text.RegularExpressions;
using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Contracts.Language;

namespace Emulator.Tests.Contracts;

/// <summary>Every word of the books says in a sentence what it means, and the sentence can be filled.</summary>
public sealed partial class SentenceTests
{
    private static readonly Origin Here = new("sample", 1, 1);

    public static TheoryData<string> Words { get; } =
    [.. BooksInMaps().SelectMany(book => Books.Words(book).Select(word => $"{book}: {word.Name}"))];

    [Theory]
    [MemberData(nameof(Words))]
    public void Has_a_sentence_that_its_arguments_fill(string written)
    {
        var (book, name) = (written.Split(": ")[0], written.Split(": ")[1]);
        var word = Books.Words(book).First(word => word.Name == name);
        Assert.NotEmpty(word.About);
        foreach (var sample in Samples(word.Shape))
        {
            var sentence = Sentence.Of(word, sample);
            Assert.DoesNotMatch(Gap(), sentence);
        }

        var keys = MapsIn(word.Shape).SelectMany(map => map.Keys).Select(key => key.Name);
        var gaps = Gap().Matches(word.About).Select(gap => gap.Value.Trim('{', '}')).Where(gap => gap.Length > 0);
        Assert.Empty(gaps.Except(keys));
    }

    [Theory]
    [InlineData("max-length", "{ limit: 3 }", "it is no longer than 3")]
    [InlineData("max-length", "{ limit: 3, counted-in: utf-16 }", "it is no longer than 3; counted in utf-16")]
    [InlineData("one-of", "{ values: [a, b], ignore-case: true }", "it is one of a, b; capitals make no difference")]
    [InlineData("one-of", "{ values: a, ignore-case: false }", "it is one of a")]
    [InlineData("phone-number", "{ from: 5 }", "it is a phone number of 5 to 15 digits")]
    [InlineData("phone-number", "{}", "it is a phone number of 1 to 15 digits")]
    [InlineData("web-address", "{}", "it is an absolute http or https address")]
    public void A_rule_is_said_with_what_is_written_and_with_what_counts_otherwise(
        string rule,
        string arguments,
        string said
    )
    {
        var tree = YamlTree.Read("sample", arguments, new Problems())!;
        Assert.Equal(said, Sentence.Of(Books.Words(BookNames.Rules).First(word => word.Name == rule), tree));
    }

    [Theory]
    [InlineData("given", "token", "the request says token")]
    [InlineData("given", "[token, key]", "the request says token, key")]
    [InlineData("flag", "running", "the flag running is true")]
    [InlineData("flag", "{ name: running }", "the flag running is true")]
    [InlineData("flag", "{ name: running, is: true }", "the flag running is true")]
    [InlineData("flag", "{ name: running, is: false }", "the flag running is false")]
    [InlineData("rate", "{ limit: 80, per: 1s }", "no more than 80 came in 1s")]
    [InlineData("rate", "{ limit: 80, per: 1s, by: [account, to] }", "no more than 80 came in 1s; by account, to")]
    public void A_gate_is_said_in_its_short_and_its_long_form(string gate, string argument, string said)
    {
        var tree = ((TreeMap)YamlTree.Read("sample", $"it: {argument}", new Problems())!).Entries[0].Value;
        Assert.Equal(said, Sentence.Of(Books.Words(BookNames.Gates).First(word => word.Name == gate), tree));
    }

    /// <summary>The books whose words are keys of maps; those of plain words explain themselves.</summary>
    private static IEnumerable<string> BooksInMaps() =>
        typeof(BookNames)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(book => Books.Words(book).Any(word => word.Shape is not TextShape text || text.Sample != word.Name));

    private static IEnumerable<MapShape> MapsIn(Shape shape) =>
        shape switch
        {
            MapShape map => [map],
            EitherShape either => either.Forms.SelectMany(MapsIn),
            _ => [],
        };

    private static IEnumerable<Tree> Samples(Shape shape) =>
        shape is EitherShape either ? either.Forms.SelectMany(Samples) : [Sample(shape)];

    private static Tree Sample(Shape shape) =>
        shape switch
        {
            MapShape map => new TreeMap(
                Here,
                [.. map.Keys.Select(key => new TreeEntry(key.Name, Here, Sample(key.Shape)))]
            ),
            ItemsShape items => new TreeList(Here, [Sample(items.Item), Sample(items.Item)]),
            NamesShape names => new TreeMap(Here, [new TreeEntry("name", Here, Sample(names.Value))]),
            EitherShape either => Sample(either.Forms[0]),
            NumberShape number => Text($"{number.From}"),
            FlagShape => Text("true"),
            _ => Text("something"),
        };

    private static TreeText Text(string value) => new(Here, value, quoted: false);

    [GeneratedRegex(@"\{[a-z-]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gap();
}
