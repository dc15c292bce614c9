using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Tests.Plans.Rules;

/// <summary>Every rule, with what it takes and what it does not.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("\"\"", true)]
    [InlineData("\"abc\"", true)]
    [InlineData("\"abcd\"", false)]
    [InlineData("\"äöü\"", true)]
    [InlineData("\"äöüß\"", false)]
    [InlineData("\"\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\"", true)]
    [InlineData("\"\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00x\"", false)]
    [InlineData("1234", false)]
    public void MaxLength_counts_code_points(string json, bool holds) => Check(new MaxLength(3), json, holds);

    [Theory]
    [InlineData("\"12345\"", true)]
    [InlineData("\"+1 (650) 555-0001\"", true)]
    [InlineData("16505550001", true)]
    [InlineData("\"1234\"", false)]
    [InlineData("\"1234567890123456\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("\"+-() \"", false)]
    [InlineData("\"12345x\"", false)]
    [InlineData("\"١٢٣٤٥٦\"", false)]
    [InlineData("1e10", false)]
    [InlineData("123456.5", false)]
    [InlineData("[12345]", false)]
    [InlineData("{}", false)]
    [InlineData("true", false)]
    [InlineData("null", false)]
    public void PhoneNumber_counts_digits(string json, bool holds) => Check(new PhoneNumber(5, 15), json, holds);

    [Theory]
    [InlineData("\"image\"", true)]
    [InlineData("\"IMAGE\"", false)]
    [InlineData("\"imag\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("[\"image\"]", false)]
    [InlineData("{}", false)]
    public void OneOf_compares_to_the_letter(string json, bool holds) =>
        Check(new OneOf(["image", "1"], ignoreCase: false), json, holds);

    [Theory]
    [InlineData("\"Image\"", true)]
    [InlineData("\"größe\"", true)]
    [InlineData("\"images\"", false)]
    public void OneOf_may_ignore_case(string json, bool holds) =>
        Check(new OneOf(["image", "größe"], ignoreCase: true), json, holds);

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{\"id\":1}", true)]
    [InlineData("{\"link\":1,\"id\":{\"x\":1}}", true)]
    [InlineData("{\"id\":1,\"caption\":2}", false)]
    [InlineData("{\"ID\":1}", false)]
    [InlineData("[\"caption\"]", true)]
    [InlineData("\"caption\"", true)]
    public void KnownKeys_looks_at_one_level(string json, bool holds) =>
        Check(new KnownKeys(["id", "link"]), json, holds);

    [Fact]
    public void KnownKeys_points_at_the_first_key_it_does_not_know()
    {
        var offender = new KnownKeys(["id"]).Offender(FakeFacts.Json("""{"id":1,"one":2,"two":3}"""));
        Assert.Equal("one"u8, offender.Name);
        Assert.Equal("2"u8, offender.Utf8);
    }

    [Fact]
    public void A_rule_points_at_the_value_itself_if_nothing_else()
    {
        FieldRule rule = new MaxLength(1);
        Assert.Equal("abc"u8, rule.Offender(FakeFacts.Json("\"abc\"")).Utf8);
    }

    [Theory]
    [InlineData("\"abc\"", true)]
    [InlineData("\"äb\"", true)]
    [InlineData("\"ab1\"", false)]
    [InlineData("\"\"", false)]
    public void Pattern_runs_over_the_text(string json, bool holds) =>
        Check(new Pattern(new LinearExpression(@"^\p{L}+$")), json, holds);

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public void Pattern_refuses_a_text_too_long_to_run_over(int length, bool holds) =>
        Check(new Pattern(new LinearExpression("a*")), $"\"{new string('a', length)}\"", holds);

    [Theory]
    [InlineData("\"a\"", "1", true)]
    [InlineData("12", "-1.5e3", true)]
    [InlineData("true", "null", false)]
    [InlineData("{}", "[]", false)]
    public void OfType_takes_some_types(string json, string another, bool holds)
    {
        var rule = new OfType([FieldKind.Text, FieldKind.Number], "text or number");
        Check(rule, json, holds);
        Check(rule, another, holds);
    }

    [Fact]
    public void A_rule_says_what_it_allows() =>
        Assert.Equal(
            ["3", "5 to 15 digits", "a, b", "x, y", "http or https", "text", "^a$"],
            new FieldRule[]
            {
                new MaxLength(3),
                new PhoneNumber(5, 15),
                new OneOf(["a", "b"], ignoreCase: false),
                new KnownKeys(["x", "y"]),
                new WebAddress(),
                new OfType([FieldKind.Text], "text"),
                new Pattern(new LinearExpression("^a$")),
            }.Select(rule => rule.Limit)
        );

    private static void Check(FieldRule rule, string json, bool holds) =>
        Assert.Equal(holds, rule.Holds(FakeFacts.Json(json)));
}
