using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Tests.Compilation;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>Payloads made of YAML as an author writes it.</summary>
internal static class Yaml
{
    public const string Request = """
        {"to":["1","2"],"one":"x","n":0,"empty":"","none":null,"list":[],"map":{},"tags":["a","b\"","a"],
        "images":[{"id":1,"caption":"A","parts":["p","q"]},{"id":2},{"id":1,"caption":"C","parts":"r"}]}
        """;

    /// <summary>What a JSON body written as YAML comes out as.</summary>
    public static string Json(string yaml, FakeFacts? facts = null, string says = "{}") =>
        Of(facts).Render(Compile(yaml, says, (compiler, tree) => compiler.Json(tree)).Write);

    /// <summary>What a text written as YAML comes out as.</summary>
    public static string Text(string yaml, TextStyle style, FakeFacts? facts = null, string says = "{}") =>
        Of(facts).Render(Compile(yaml, says, (compiler, tree) => compiler.Text(tree, style)).Write);

    public static Payload Compile(string yaml, string says, Func<PayloadCompiler, Tree, Payload> compile)
    {
        var scope = AcmeContracts.Scope();
        var json = EscapingBook.Make(new EscapingContract("go", "", new Origin("", 1, 1)), scope.Problems);
        var compiler = new PayloadCompiler(scope, json, ((TreeMap)Tree(says)).Entries);
        var payload = compile(compiler, Tree(yaml));
        Assert.Empty(scope.Problems.InOrder);
        return payload;
    }

    public static Tree Tree(string text) => YamlTree.Read("payload", text, new Problems())!;

    private static FakeFacts Of(FakeFacts? facts) => facts ?? new FakeFacts { Body = FakeFacts.Json(Request) };
}
