using System.Text.RegularExpressions;
using Emulator.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Compilation;

/// <summary>Ember uses every filter and every word of an id, and each word has a sentence for people.</summary>
public sealed partial class EmberWordsTests
{
    private static readonly string Written = Repository.Read("tests/acme/ember/provider.yaml");

    private static readonly Dictionary<string, string> About = FilterBook
        .All.Select(word => ("filter " + word.Name, word.About))
        .Concat(PlaceholderBook.All.Select(word => (word.Name, word.About)))
        .Concat(IdWordBook.All.Select(word => ($"{{{word.Name}}}", word.About)))
        .ToDictionary();

    public static TheoryData<string> Words { get; } = [.. About.Keys];

    [Fact]
    public void Uses_every_filter_with_what_it_takes() =>
        Assert.DoesNotContain(
            FilterBook.All,
            word => !Uses().Matches(Written).Any(use => use.Groups["name"].Value == word.Name && IsRight(word, use))
        );

    [Fact]
    public void Uses_every_way_of_escaping() =>
        Assert.DoesNotContain(
            FilterBook.All.First(word => word.Name == "escape").Takes.Split('|'),
            kind => !Written.Contains($"| escape {kind}}}", StringComparison.Ordinal)
        );

    [Fact]
    public void Uses_every_word_of_an_id_in_every_form()
    {
        Assert.DoesNotContain(IdWordBook.All, word => !Written.Contains($"{{{word.Name}}}", StringComparison.Ordinal));
        Assert.DoesNotContain(
            IdWordBook.FormNames,
            form => !Written.Contains($"{{uuid:{form}}}", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            IdWordBook.FormNames,
            form => !Written.Contains($"{{uuid7:{form}}}", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Has_a_sentence_for_people(string name)
    {
        var sentence = About[name];
        Assert.InRange(sentence.Length, 8, 110);
        Assert.False(sentence.EndsWith('.'), $"{name}: {sentence}");
        Assert.False(char.IsUpper(sentence[0]) && char.IsLower(sentence[1]), $"{name}: {sentence}");
    }

    [Fact]
    public void No_word_stands_twice_in_its_book()
    {
        Assert.Equal(FilterBook.Names.Distinct(), FilterBook.Names);
        Assert.Equal(PlaceholderBook.Names.Distinct(), PlaceholderBook.Names);
    }

    private static bool IsRight(FilterWord word, Match use) => word.Takes.Length > 0 == use.Groups["more"].Success;

    [GeneratedRegex(@"\| (?<name>[a-z0-9]+)( (?<more>[^ |}]+))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uses();
}
