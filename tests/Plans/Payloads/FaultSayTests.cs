using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Tests.Compilation;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>In a loop over the faults each one says what its own outcome says, with the type it has there.</summary>
public sealed class FaultSayTests
{
    [Theory]
    [InlineData("code: 7", "7", "7")]
    [InlineData("code: '7'", "\"7\"", "7")]
    [InlineData("code: true", "true", "true")]
    [InlineData("code: ~", "null", "")]
    [InlineData("code: ''", "\"\"", "")]
    [InlineData("code: a \"<b>\"", "\"a \\\"\\u003cb\\u003e\\\"\"", "a \\\"\\u003cb\\u003e\\\"")]
    [InlineData("code: '{{fault.field}}'", "\"to\"", "to")]
    [InlineData("code: '{{fault.value}}'", "1.50", "1.50")]
    [InlineData("code: 'at {{say.x}}', x: '{{fault.field}}'", "\"at to\"", "at to")]
    [InlineData("code: '{{say.x}}', x: 5", "5", "5")]
    [InlineData("code: {$when: {n: present}, $then: 1, $else: 2}", "1", "1")]
    [InlineData("code: {$when: {n: present}, $then: 1, $else: two}", "\"1\"", "1")]
    [InlineData("code: {$each: body.l, $text: '{{item}}', $between: +}", "\"a+b\"", "a+b")]
    [InlineData("code: {a: ['{{fault.field}}', 1]}", "{\"a\":[\"to\",1]}", null)]
    [InlineData("code: {$when: {n: present}, $then: {a: 1}, $else: []}", "{\"a\":1}", null)]
    [InlineData("other: 1", "null", "")]
    [InlineData("code: {$each: faults, $text: '{{fault.field}}'}", "null", "")]
    public void Says_its_own_words(string says, string alone, string? inText)
    {
        var facts = Facts(says);
        Assert.Equal($"[{alone}]", Yaml.Json("{$each: faults, $item: '{{say.code}}'}", facts));
        if (inText is not null)
        {
            Assert.Equal($"[\"{inText}\"]", Yaml.Json("{$each: faults, $item: '{{say.code}}{{body.none}}'}", facts));
        }
    }

    [Theory]
    [InlineData("code: 7", """[{"code":7}]""")]
    [InlineData("other: 7", "[{}]")]
    [InlineData("code: ''", "[{}]")]
    public void A_key_is_left_out_when_this_one_does_not_say_it(string says, string json) =>
        Assert.Equal(json, Yaml.Json("{$each: faults, $item: {'code?': '{{say.code}}'}}", Facts(says)));

    private static FakeFacts Facts(string says)
    {
        var body = FakeFacts.Json("""{"n":1.50,"l":["a","b"]}""");
        var outcome = new OutcomePlan("it", new ReplyPlan(400, [], Payload.Empty), [], "inferred", "")
        {
            Says = Says(says),
        };
        return new FakeFacts
        {
            Body = body,
            Faults = [new Fault(new Verdict(outcome, "", ""), FieldPath.Of("to"), body.Child("n"u8), null)],
        };
    }

    private static IReadOnlyDictionary<string, Value> Says(string says)
    {
        var scope = AcmeContracts.Scope();
        var entries = ((TreeMap)Yaml.Tree($"{{{says}}}")).Entries;
        var values = new PayloadCompiler(scope, new JsonEscaping(new JsonStyle { AlsoLower = "<>" }), entries).Says();
        Assert.Empty(scope.Problems.InOrder);
        return values;
    }
}
