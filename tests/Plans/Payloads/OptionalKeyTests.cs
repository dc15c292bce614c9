namespace Emulator.Tests.Plans.Payloads;

/// <summary>A key that ends in '?' is left out when its value says nothing, and the commas stay right.</summary>
public sealed class OptionalKeyTests
{
    [Theory]
    [InlineData("{'a?': '{{body.one}}'}", """{"a":"x"}""")]
    [InlineData("{'a?': '{{body.x}}'}", "{}")]
    [InlineData("{'a?': '{{body.none}}'}", "{}")]
    [InlineData("{'a?': '{{body.empty}}'}", "{}")]
    [InlineData("{'a?': '{{body.list}}'}", "{}")]
    [InlineData("{'a?': '{{body.map}}'}", "{}")]
    [InlineData("{'a?': '{{body.n}}'}", """{"a":0}""")]
    [InlineData("{'a?': '{{body.x}}{{body.y}}'}", "{}")]
    [InlineData("{'a?': '{{body.x}}{{body.one}}'}", """{"a":"x"}""")]
    [InlineData("{'a?': {'b?': '{{body.x}}'}}", "{}")]
    [InlineData("{'a?': {'b?': '{{body.one}}'}}", """{"a":{"b":"x"}}""")]
    [InlineData("{'{{body.one}}?': '{{body.one}}'}", """{"x":"x"}""")]
    public void Is_left_out_when_there_is_nothing_to_say(string yaml, string json) =>
        Assert.Equal(json, Yaml.Json(yaml));

    [Theory]
    [InlineData("{'a?': '{{body.x}}', b: 1, 'c?': '{{body.x}}', d: 2}", """{"b":1,"d":2}""")]
    [InlineData("{'a?': '{{body.n}}', b: 1, 'c?': '{{body.n}}', d: 2}", """{"a":0,"b":1,"c":0,"d":2}""")]
    [InlineData("{'a?': '{{body.x}}', 'b?': '{{body.n}}', 'c?': '{{body.x}}', d: 2}", """{"b":0,"d":2}""")]
    [InlineData("{a: 1, 'b?': '{{body.x}}', 'c?': '{{body.n}}'}", """{"a":1,"c":0}""")]
    [InlineData("{a: 1, 'b?': '{{body.n}}', 'c?': '{{body.x}}'}", """{"a":1,"b":0}""")]
    [InlineData("[{'a?': '{{body.x}}'}, {'a?': '{{body.n}}'}]", """[{},{"a":0}]""")]
    [InlineData("{a: [], 'b?': '{{body.n}}', c: {}}", """{"a":[],"b":0,"c":{}}""")]
    public void Leaves_the_commas_right(string yaml, string json) => Assert.Equal(json, Yaml.Json(yaml));

    [Theory]
    [InlineData(@"{'a\?': 1}", """{"a?":1}""")]
    [InlineData(@"{'a\??': '{{body.n}}'}", """{"a?":0}""")]
    [InlineData(@"{'\$each': 1}", """{"$each":1}""")]
    [InlineData(@"{'a\b': 1}", """{"a\\b":1}""")]
    [InlineData("{'a?b': 1, '?a': 2}", """{"a?b":1,"?a":2}""")]
    [InlineData("{'<?': '{{body.n}}'}", """{"\u003c":0}""")]
    public void Names_that_look_like_it_can_be_written(string yaml, string json) => Assert.Equal(json, Yaml.Json(yaml));
}
