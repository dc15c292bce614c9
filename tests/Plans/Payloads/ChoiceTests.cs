namespace Emulator.Tests.Plans.Payloads;

/// <summary>What is written depends on what the request says.</summary>
public sealed class ChoiceTests
{
    [Theory]
    [InlineData("{$when: {one: present}, $then: 1, $else: 2}", "1")]
    [InlineData("{$when: {one: absent}, $then: 1, $else: 2}", "2")]
    [InlineData("{$when: {one: x, n: '0'}, $then: 1, $else: 2}", "1")]
    [InlineData("{$when: {one: x, n: '1'}, $then: 1, $else: 2}", "2")]
    [InlineData("{$when: {one: [y, X]}, $then: 1, $else: 2}", "1")]
    [InlineData("{a: {$when: {x: present}, $then: {b: 1}, $else: ['{{body.one}}']}}", """{"a":["x"]}""")]
    [InlineData("{$when: {x: present}, $then: 1, $else: {$when: {one: x}, $then: 2, $else: 3}}", "2")]
    public void Chooses(string yaml, string json) => Assert.Equal(json, Yaml.Json(yaml));

    [Theory]
    [InlineData("{'a?': {$when: {x: present}, $then: 1}, b: 2}", """{"b":2}""")]
    [InlineData("{'a?': {$when: {one: present}, $then: 1}, b: 2}", """{"a":1,"b":2}""")]
    [InlineData("{'a?': {$when: {one: present}, $then: {$when: {x: x}, $then: 1}}, b: 2}", """{"b":2}""")]
    [InlineData("[{$when: {x: present}, $then: 1}, 2]", "[2]")]
    [InlineData("[{$when: {one: present}, $then: 1}, 2, {$when: {x: x}, $then: 1}]", "[1,2]")]
    [InlineData("[{$when: {x: x}, $then: 1}]", "[]")]
    [InlineData("[1, {$when: {one: x}, $then: 2}]", "[1,2]")]
    public void Leaves_out_what_has_no_other_way(string yaml, string json) => Assert.Equal(json, Yaml.Json(yaml));

    [Theory]
    [InlineData(
        "{$each: body.images, $item: {$when: {item.caption: present}, $then: '{{item.caption}}'}}",
        """["A","C"]"""
    )]
    [InlineData(
        "{$each: body.images, $item: {$when: {item.id: '2'}, $then: two, $else: '{{item.id}}'}}",
        """[1,"two",1]"""
    )]
    [InlineData("{$each: body.images, $item: {$when: {item.id: '2', one: y}, $then: two, $else: 0}}", "[0,0,0]")]
    [InlineData(
        "{$each: body.images, $text: {$when: {item.caption: present}, $then: '{{item.id}}', $else: ''}, $between: '-'}",
        "\"1-1\""
    )]
    public void Looks_at_the_item_at_hand(string yaml, string json) => Assert.Equal(json, Yaml.Json(yaml));
}
