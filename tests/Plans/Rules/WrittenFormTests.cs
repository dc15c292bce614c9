using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Tests.Plans.Rules;

/// <summary>What lenient readers take for a number or a yes or no, and what not.</summary>
public sealed class WrittenFormTests
{
    [Theory]
    [InlineData("5", true)]
    [InlineData("-3.0", true)]
    [InlineData("1e3", true)]
    [InlineData("1.5", false)]
    [InlineData("1e-3", false)]
    [InlineData("\"5\"", false)]
    [InlineData("true", false)]
    [InlineData("null", false)]
    [InlineData("[5]", false)]
    public void Integer_has_no_fraction(string json, bool holds) => Check(WrittenForms.Integer, json, holds);

    [Theory]
    [InlineData("\"5\"", true)]
    [InlineData("\"-1.5e3\"", true)]
    [InlineData("\".5\"", true)]
    [InlineData("5", false)]
    [InlineData("\"\"", false)]
    [InlineData("\"5x\"", false)]
    [InlineData("\" 5\"", false)]
    [InlineData("\"NaN\"", false)]
    [InlineData("{}", false)]
    public void Numeric_text_is_a_number_in_quotes(string json, bool holds) =>
        Check(WrittenForms.NumericText, json, holds);

    [Theory]
    [InlineData("\"5\"", true)]
    [InlineData("\"+05\"", true)]
    [InlineData("\"-99999999999999999999999\"", true)]
    [InlineData("\"5.0\"", false)]
    [InlineData("\"1e3\"", false)]
    [InlineData("\"-\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("5", false)]
    public void Integer_text_is_digits_in_quotes(string json, bool holds) =>
        Check(WrittenForms.IntegerText, json, holds);

    [Theory]
    [InlineData("\"true\"", true)]
    [InlineData("\"FALSE\"", true)]
    [InlineData("\"True\"", true)]
    [InlineData("true", false)]
    [InlineData("\"yes\"", false)]
    [InlineData("\"1\"", false)]
    [InlineData("\"true \"", false)]
    [InlineData("\"\"", false)]
    public void Boolean_text_is_one_of_two_words(string json, bool holds) =>
        Check(WrittenForms.BooleanText, json, holds);

    [Theory]
    [InlineData("1 t T TRUE true True 0 f F FALSE false False", true)]
    [InlineData("tRUE fALSE TRue yes no on off y n 2 00 01 -1 +1 1.0 null tru truex FALS ١", false)]
    public void Go_boolean_takes_exactly_what_ParseBool_takes(string texts, bool holds)
    {
        foreach (var text in texts.Split(' '))
        {
            Check(GoForms.Boolean, $"\"{text}\"", holds);
        }
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" true\"")]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("null")]
    public void Go_boolean_takes_texts_alone(string json) => Check(GoForms.Boolean, json, holds: false);

    [Theory]
    [InlineData("\"0\"", true)]
    [InlineData("\"-0\"", true)]
    [InlineData("\"+5\"", true)]
    [InlineData("\"007\"", true)]
    [InlineData("12", true)]
    [InlineData("\"9223372036854775807\"", true)]
    [InlineData("\"-9223372036854775808\"", true)]
    [InlineData("\"9223372036854775808\"", false)]
    [InlineData("\"-9223372036854775809\"", false)]
    [InlineData("\"99999999999999999999999999\"", false)]
    [InlineData("5.0", false)]
    [InlineData("1e3", false)]
    [InlineData("\"1_000\"", false)]
    [InlineData("\"0x10\"", false)]
    [InlineData("\" 5\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("\"+\"", false)]
    [InlineData("true", false)]
    [InlineData("null", false)]
    [InlineData("[1]", false)]
    public void Go_integer_takes_what_ParseInt_takes(string json, bool holds) => Check(GoForms.Integer, json, holds);

    private static void Check(WrittenForm form, string json, bool holds)
    {
        var rule = new OfType([], [form], "so written");
        Assert.True(holds == rule.Holds(FakeFacts.Json(json)), json);
        Assert.True(new OfType([FieldKind.List, FieldKind.Map], [form], "").Holds(FakeFacts.Json("[]")));
    }
}
