using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>Loops over what a request broke: each turn speaks of its own fault.</summary>
public sealed class FaultLoopTests
{
    private const string Field = "'{{fault.field}}'";

    [Theory]
    [InlineData(
        "{$each: faults, $item: {f: '{{fault.field}}', max: '{{fault.limit}}'}}",
        """[{"f":"to","max":"3"},{"f":"image.link","max":"5"},{"f":"to","max":"7"}]"""
    )]
    [InlineData(
        "{$each: faults, $key: '{{fault.field}}', $value: '{{fault.limit}}'}",
        """{"to":"3","image.link":"5"}"""
    )]
    [InlineData(
        "{$each: faults, $key: '{{fault.field}}', $values: '{{fault.limit}}'}",
        """{"to":["3","7"],"image.link":["5"]}"""
    )]
    [InlineData(
        "{$each: faults, $text: '{{fault.field}} > {{fault.limit}}', $between: '; '}",
        """
            "to \u003e 3; image.link \u003e 5; to \u003e 7"
            """
    )]
    [InlineData(
        "{first: '{{fault.field}}', all: {$each: faults, $item: '{{fault.limit}}'}, again: '{{fault.limit}}'}",
        """{"first":"to","all":["3","5","7"],"again":"3"}"""
    )]
    [InlineData(
        "{$each: body.to, $item: {$each: faults, $item: '{{item}}{{fault.limit}}'}}",
        """[["13","15","17"],["23","25","27"]]"""
    )]
    [InlineData(
        "{$each: faults, $item: {$each: body.to, $item: '{{item}}{{fault.limit}}'}}",
        """[["13","23"],["15","25"],["17","27"]]"""
    )]
    public void Goes_over_all_faults(string yaml, string json) => Assert.Equal(json.Trim(), Yaml.Json(yaml, Three));

    [Fact]
    public void One_fault_is_one_turn() =>
        Assert.Equal(
            """["to"]""",
            Yaml.Json($"{{$each: faults, $item: {Field}}}", new FakeFacts { Faults = [At("to", 3)] })
        );

    [Fact]
    public void No_fault_is_no_turn() =>
        Assert.Equal("[]", Yaml.Json($"{{$each: faults, $item: {Field}}}", new FakeFacts()));

    private static FakeFacts Three =>
        new()
        {
            Body = FakeFacts.Json("""{"to":["1","2"]}"""),
            Faults = [At("to", 3), At("image.link", 5), At("to", 7)],
        };

    private static Fault At(string field, int limit) => new(null!, FieldPath.Of(field), default, new MaxLength(limit));
}
