using Emulator.Plans.Rules;

namespace Emulator.Tests.Plans.Rules;

/// <summary>What Jackson makes booleans and numbers of, and what not.</summary>
public sealed class JacksonFormTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("null", true)]
    [InlineData("0", true)]
    [InlineData("-17", true)]
    [InlineData("99999999999999999999999", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", true)]
    [InlineData("\" TRUE\\n\"", true)]
    [InlineData("\"\"", true)]
    [InlineData("\"  \"", true)]
    [InlineData("\"null\"", true)]
    [InlineData("\"tRUE\"", false)]
    [InlineData("\"1\"", false)]
    [InlineData("\"t\"", false)]
    [InlineData("\"yes\"", false)]
    [InlineData("\"Null\"", false)]
    [InlineData("1.0", false)]
    [InlineData("[true]", false)]
    [InlineData("{}", false)]
    public void Jackson_makes_booleans_of(string json, bool holds) => Check(JacksonForms.Boolean, json, holds);

    [Theory]
    [InlineData("7", true)]
    [InlineData("7.9", true)]
    [InlineData("1e3", true)]
    [InlineData("9223372036854775807.9", true)]
    [InlineData("\" 7 \"", true)]
    [InlineData("\"+7\"", true)]
    [InlineData("\"\"", true)]
    [InlineData("\"null\"", true)]
    [InlineData("null", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("1e300", false)]
    [InlineData("\"7.0\"", false)]
    [InlineData("\"1e3\"", false)]
    [InlineData("\"9223372036854775808\"", false)]
    [InlineData("\"seven\"", false)]
    [InlineData("true", false)]
    [InlineData("[7]", false)]
    [InlineData("{}", false)]
    public void Jackson_makes_integers_of(string json, bool holds) => Check(JacksonForms.Integer, json, holds);

    [Theory]
    [InlineData("7.5", true)]
    [InlineData("\" 7.5e3 \"", true)]
    [InlineData("\"\"", true)]
    [InlineData("null", true)]
    [InlineData("\"NaN\"", true)]
    [InlineData("\"-Infinity\"", true)]
    [InlineData("\"INF\"", true)]
    [InlineData("\"-\"", false)]
    [InlineData("\"infinity\"", false)]
    [InlineData("\"7,5\"", false)]
    [InlineData("\"x\"", false)]
    [InlineData("false", false)]
    [InlineData("[]", false)]
    public void Jackson_makes_numbers_of(string json, bool holds) => Check(JacksonForms.Number, json, holds);

    private static void Check(WrittenForm form, string json, bool holds) =>
        Assert.True(holds == new OfType([], [form], "so written").Holds(FakeFacts.Json(json)), json);
}
