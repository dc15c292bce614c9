using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Plans.Rules;
using Emulator.Tests.Compilation;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>Bodies as they are written in YAML, filled in by a request.</summary>
public sealed class PayloadTests
{
    private const string Request =
        """{"to":"+1 (650) 5\u00df","n":1.50,"t":true,"z":null,"m":{"a" : 1},"s":"a\"<b>"}""";

    [Theory]
    [InlineData("1", "1")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("1.50", "1.50")]
    [InlineData("-0.5e+3", "-0.5e+3")]
    [InlineData("01", "\"01\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("+1", "\"+1\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("true", "true")]
    [InlineData("True", "\"True\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("'null'", "\"null\"")]
    [InlineData("''", "\"\"")]
    [InlineData("2026-01-01", "\"2026-01-01\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("{b: 1, a: [x, {}, []]}", "{\"b\":1,\"a\":[\"x\",{},[]]}")]
    [InlineData("{'{{body.n}}': 1}", "{\"1.50\":1}")]
    public void Writes_YAML_as_JSON(string yaml, string json) => Assert.Equal(json, Render(yaml));

    [Theory]
    [InlineData("{{body.n}}", "1.50")]
    [InlineData("{{body.n | text}}", "\"1.50\"")]
    [InlineData("{{body.t}}", "true")]
    [InlineData("{{body.z}}", "null")]
    [InlineData("{{body.x}}", "null")]
    [InlineData("{{body.x | text}}", "\"\"")]
    [InlineData("{{body.m}}", "{\"a\" : 1}")]
    [InlineData("{{body.m.a}}", "1")]
    [InlineData("{{body.s}}", "\"a\\\"\\u003cb\\u003e\"")]
    [InlineData("x {{body.s}} {{body.n}}", "\"x a\\\"\\u003cb\\u003e 1.50\"")]
    [InlineData("{{recipient}}", "\"+1 (650) 5ß\"")]
    [InlineData("{{recipient | digits}}", "\"16505\"")]
    [InlineData("{{recipient | upper | lower}}", "\"+1 (650) 5ß\"")]
    [InlineData("{{now.unix}}", "1700000000")]
    [InlineData("at {{now.unix}}", "\"at 1700000000\"")]
    [InlineData("{{request.method | lower}}", "\"post\"")]
    [InlineData("{{path.unmatched}}", "\"/left\"")]
    [InlineData("{{path.version | upper}}", "\"V23.0\"")]
    [InlineData("{{account.account}}", "\"123\"")]
    [InlineData("{{{body.n}}}", "\"{1.50}\"")]
    [InlineData("{{say.code}}", "7")]
    [InlineData("{{say.text}}", "\"code 7 at 1.50\"")]
    [InlineData("{{say.map}}", "{\"a\":1.50}")]
    public void A_hole_alone_keeps_its_type(string hole, string json) => Assert.Equal(json, Render($"'{hole}'"));

    [Theory]
    [InlineData(
        "{{fault.field}} {{fault.field-bracketed}} {{fault.limit}} {{fault.value}}",
        "image.link image['link'] 3 1.50"
    )]
    [InlineData("{{fault.key}}", "n")]
    public void Speaks_of_the_fault(string text, string written)
    {
        var body = FakeFacts.Json(Request);
        var fault = new Fault(null!, FieldPath.Of("image.link"), body.Child("n"u8), new MaxLength(3));
        Assert.Equal($"\"{written}\"", Render($"\"{text}\"", new FakeFacts { Body = body, Fault = fault }));
    }

    [Theory]
    [InlineData("a[].b[].c", "a[1].b[20].c a[1]['b'][20]['c'] 20 compare")]
    [InlineData("a[][]", "a[1][20] a[1][20] 20 compare")]
    [InlineData("[].0[]", "[1].0[20] [1][0][20] 20 compare")]
    [InlineData(".", "  20 compare")]
    public void Speaks_of_a_fault_in_a_list(string path, string written)
    {
        var places = default(ItemPlaces);
        places.Add(1);
        places.Add(20);
        var fault = new Fault(null!, FieldPath.Of(path), default, null) { Places = places, RuleName = "compare" };
        const string Text = "{{fault.field}} {{fault.field-bracketed}} {{fault.index}} {{fault.rule}}";
        Assert.Equal($"\"{written}\"", Render($"\"{Text}\"", new FakeFacts { Fault = fault }));
        Assert.Equal("20", Render("'{{fault.index}}'", new FakeFacts { Fault = fault }));
        Assert.Equal("null", Render("'{{fault.index}}'", new FakeFacts()));
    }

    [Theory]
    [InlineData("{{fault.field}}|{{fault.limit}}|{{fault.value}}|{{fault.key}}", "\"|||\"")]
    [InlineData("{{fault.limit}}", "\"\"")]
    [InlineData("{{fault.value}}", "null")]
    public void Says_nothing_of_a_fault_without_rule_or_value(string text, string written) =>
        Assert.Equal(written, Render($"'{text}'"));

    [Fact]
    public void An_account_fact_is_listed_or_said_or_made_up()
    {
        var made = Render("'{{account.sender}}'");
        Assert.Matches("^\"[1-9][0-9]{9}\"$", made);
        Assert.Equal(made, Render("'{{account.sender}}'", new FakeFacts { IdSeed = 99 }));
        Assert.NotEqual(made, Render("'{{account.sender}}'", new FakeFacts { AccountSeed = 99 }));
        Assert.Equal("\"listed\"", Render("'{{account.account}}'", new FakeFacts { Listed = "listed" }));
    }

    [Fact]
    public void What_never_changes_is_one_piece()
    {
        var scope = AcmeContracts.Scope();
        var compiler = new PayloadCompiler(scope, new JsonEscaping(new JsonStyle()), []);
        Assert.Equal("""{"a":[1,"x"]}"""u8, compiler.Json(Yaml("{a: [1, x]}")).Constant!);
        Assert.Null(compiler.Json(Yaml("{a: '{{now.unix}}'}")).Constant);
        Assert.Equal([], Payload.Empty.Constant!);
    }

    private static string Render(string yaml, FakeFacts? facts = null)
    {
        var scope = AcmeContracts.Scope();
        var says = (TreeMap)Yaml("{code: 7, text: 'code {{say.code}} at {{body.n}}', map: {a: '{{body.n}}'}}");
        var json = EscapingBook.Make(new EscapingContract("go", "", says.Origin), scope.Problems);
        var payload = new PayloadCompiler(scope, json, says.Entries).Json(Yaml(yaml));
        Assert.Empty(scope.Problems.InOrder);
        facts ??= new FakeFacts { Body = FakeFacts.Json(Request), Credentials = [FakeFacts.Given("123")] };
        return facts.Render(payload.Write);
    }

    private static Tree Yaml(string text) => YamlTree.Read("payload", text, new Problems())!;
}
