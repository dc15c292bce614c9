using System.Text.Encodings.Web;
using System.Text.Json;
using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Tests.Compilation;

namespace Emulator.Tests.Plans.Filters;

/// <summary>What each filter makes of good, empty, odd and long texts.</summary>
public sealed class FilterTests
{
    private static readonly JsonSerializerOptions Plainly = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("text", "1.50", "1.50")]
    [InlineData("digits", "+1 (650) 555-1٣", "16505551")]
    [InlineData("digits", "none", "")]
    [InlineData("upper", "aé-z9", "Aé-Z9")]
    [InlineData("lower", "AÉ-Z9", "aÉ-z9")]
    [InlineData("trim", " \t\r\n\u00a0a b\u3000 ", "a b")]
    [InlineData("trim", " \u3000 ", "")]
    [InlineData("trim", "é", "é")]
    [InlineData("length", "", "0")]
    [InlineData("length", "aé語😀", "4")]
    [InlineData("first 2", "aé語😀", "aé")]
    [InlineData("first 3", "aé語😀", "aé語")]
    [InlineData("first 4", "aé語😀", "aé語😀")]
    [InlineData("first 1000000", "abc", "abc")]
    [InlineData("last 1", "aé語😀", "😀")]
    [InlineData("last 2", "aé語😀", "語😀")]
    [InlineData("last 3", "aé語😀", "é語😀")]
    [InlineData("last 9", "aé語😀", "aé語😀")]
    [InlineData("cut 1", "aé語😀", "é語😀")]
    [InlineData("cut 3", "aé語😀", "😀")]
    [InlineData("cut 4", "aé語😀", "")]
    [InlineData("cut 9", "aé語😀", "")]
    [InlineData("prefix +", "1", "+1")]
    [InlineData("prefix \"a | b \"", "é", "a | b é")]
    [InlineData("prefix \"\"", "x", "x")]
    [InlineData("suffix \"\\\"\\\\}}\"", "x", "x\"\\}}")]
    [InlineData("suffix 語", "", "語")]
    [InlineData("or none", "", "none")]
    [InlineData("or none", "x", "x")]
    [InlineData("or none", " ", " ")]
    [InlineData("base64", "", "")]
    [InlineData("base64", "a", "YQ==")]
    [InlineData("base64", "grüße", "Z3LDvMOfZQ==")]
    [InlineData("unbase64", "Z3LDvMOfZQ==", "grüße")]
    [InlineData("unbase64", "Z3LDvMOfZQ", "grüße")]
    [InlineData("unbase64", "Z3LD\r\nvMOf ZQ==", "grüße")]
    [InlineData("unbase64", "8J-YgA", "😀")]
    [InlineData("unbase64", "", "")]
    [InlineData("unbase64", "a", "")]
    [InlineData("unbase64", "====", "")]
    [InlineData("unbase64", "no Base64!", "")]
    [InlineData("unbase64", "é語", "")]
    [InlineData("unbase64", "/w==", "\ufffd")]
    [InlineData("unbase64 | hex", "/w==", "ff")]
    [InlineData("unbase64 | first 1", "8J8=", "\ufffd")]
    [InlineData("hex", "", "")]
    [InlineData("hex", "aé\u0001", "61c3a901")]
    [InlineData("hex | upper", "é", "C3A9")]
    [InlineData("escape json", "a\"\\/\né", "a\\\"\\\\/\\né")]
    [InlineData("escape php", "a/é😀", "a\\/\\u00e9\\ud83d\\ude00")]
    [InlineData("escape html", "<a b='c' d=\"e\">&amp;é", "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;é")]
    [InlineData("escape url", "a b/é?&=~-._", "a%20b%2F%C3%A9%3F%26%3D~-._")]
    [InlineData("escape url", "", "")]
    [InlineData("digits | first 4 | prefix +", "+49 171 555", "+4917")]
    [InlineData("number", "not bare inside a text", "not bare inside a text")]
    public void Makes_of_a_text(string filters, string text, string made) => Assert.Equal(made, Make(filters, text));

    [Theory]
    [InlineData("0", true)]
    [InlineData("-0", true)]
    [InlineData("12", true)]
    [InlineData("-1.50", true)]
    [InlineData("1e9", true)]
    [InlineData("1.5E-30", true)]
    [InlineData("123456789012345678901234567890", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("012", false)]
    [InlineData("+1", false)]
    [InlineData(".5", false)]
    [InlineData("5.", false)]
    [InlineData("1e", false)]
    [InlineData("1e+", false)]
    [InlineData("1 ", false)]
    [InlineData("1,5", false)]
    [InlineData("0x1F", false)]
    [InlineData("NaN", false)]
    [InlineData("٣", false)]
    [InlineData("1\",\"a\":\"", false)]
    public void A_number_stands_without_quotes(string text, bool bare)
    {
        var quoted = JsonSerializer.Serialize(text, Plainly);
        Assert.Equal(bare ? text : quoted, Json("number", text));
        Assert.Equal(quoted, Json("number | text", text));
    }

    [Theory]
    [InlineData("base64", "unbase64")]
    [InlineData("prefix xyz", "cut 3")]
    [InlineData("suffix xyz", "first 300000")]
    public void What_one_does_the_other_undoes_for_a_very_long_text(string there, string back)
    {
        var text = string.Concat(Enumerable.Repeat("aé語", 100_000));
        Assert.Equal(text, Make($"{there} | {back}", text));
    }

    [Theory]
    [InlineData("hex")]
    [InlineData("escape url")]
    [InlineData("escape html")]
    [InlineData("trim")]
    [InlineData("last 7")]
    [InlineData("length")]
    public void A_very_long_text_comes_out_whole(string filter)
    {
        var text = new string('<', 300_000);
        var expected = filter switch
        {
            "hex" => text.Replace("<", "3c"),
            "escape url" => text.Replace("<", "%3C"),
            "escape html" => text.Replace("<", "&lt;"),
            "last 7" => text[..7],
            "length" => "300000",
            _ => text,
        };
        Assert.Equal(expected, Make(filter, text));
    }

    private static string Make(string filters, string text) => JsonSerializer.Deserialize<string>(Json(filters, text))!;

    private static string Json(string filters, string text)
    {
        var scope = AcmeContracts.Scope();
        var origin = new Origin("", 1, 1);
        var hole = new TreeText(origin, $"{{{{body.x | {filters}}}}}", quoted: true);
        var payload = new PayloadCompiler(scope, new JsonEscaping(new JsonStyle()), []).Json(hole);
        Assert.Empty(scope.Problems.InOrder);
        var body = JsonSerializer.Serialize(new { x = text });
        return new FakeFacts { Body = FakeFacts.Json(body) }.Render(payload.Write);
    }
}
