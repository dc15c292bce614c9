using Emulator.Plans.Rules;

namespace Emulator.Tests.Plans.Rules;

/// <summary>A field beside another: numbers go by their value, texts letter by letter.</summary>
public sealed class CompareTests
{
    [Theory]
    [InlineData("1", "2", "different less at-most")]
    [InlineData("2", "1", "different more at-least")]
    [InlineData("10", "9.5", "different more at-least")]
    [InlineData("1.0", "1", "same at-most at-least")]
    [InlineData("9007199254740993", "9007199254740992", "different more at-least")]
    [InlineData("\"a\"", "\"b\"", "different less at-most")]
    [InlineData("\"b\"", "\"B\"", "different more at-least")]
    [InlineData("\"10\"", "\"9\"", "different less at-most")]
    [InlineData("\"1.0\"", "\"1\"", "different more at-least")]
    [InlineData("\"\"", "\"\"", "same at-most at-least")]
    [InlineData("\"2026-01-02\"", "\"2026-01-10\"", "different less at-most")]
    [InlineData("true", "true", "same at-most at-least")]
    [InlineData("true", "false", "different")]
    [InlineData("null", "null", "same at-most at-least")]
    [InlineData("1", "\"1\"", "different")]
    [InlineData("null", "1", "different")]
    [InlineData("[1]", "[1]", "same at-most at-least")]
    [InlineData("[1]", "[2]", "different")]
    [InlineData("{}", "[]", "different")]
    public void Stands_in_a_relation(string value, string other, string relations) =>
        Check(value, other, relations, asNumbers: false);

    [Theory]
    [InlineData("\"10\"", "\"9\"", "different more at-least")]
    [InlineData("\"1.0\"", "1", "same at-most at-least")]
    [InlineData("\"ten\"", "9", "different")]
    [InlineData("\"\"", "\"\"", "different")]
    public void Texts_can_be_meant_as_numbers(string value, string other, string relations) =>
        Check(value, other, relations, asNumbers: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Nothing_is_wrong_beside_nothing(int relation)
    {
        var rule = new Compare("other", (Relation)relation);
        Assert.True(rule.Holds(FakeFacts.Json("1"), default));
        Assert.True(rule.Holds(default, FakeFacts.Json("1")));
        Assert.True(rule.Holds(FakeFacts.Json("1")));
    }

    private static void Check(string value, string other, string relations, bool asNumbers)
    {
        var holding = Enum.GetValues<Relation>()
            .Where(each => new Compare("x", each, asNumbers).Holds(FakeFacts.Json(value), FakeFacts.Json(other)));
        Assert.Equal(relations, string.Join(' ', holding.Select(NameOf)));
    }

    private static string NameOf(Relation relation) =>
        relation switch
        {
            Relation.AtMost => "at-most",
            Relation.AtLeast => "at-least",
            _ => relation.ToString().ToLowerInvariant(),
        };
}
