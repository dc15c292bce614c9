using Emulator.Compilation;
using Emulator.Plans.Payloads.Loops;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>Lists, maps and texts with one turn for each fault or item.</summary>
public sealed class LoopTests
{
    [Theory]
    [InlineData("{$each: body.to, $item: '{{item}}'}", """["1","2"]""")]
    [InlineData(
        "{$each: body.to, $item: {to: '{{item}}', at: '{{item.index}}'}}",
        """[{"to":"1","at":0},{"to":"2","at":1}]"""
    )]
    [InlineData("{$each: body.images, $item: '{{item.id}}'}", "[1,2,1]")]
    [InlineData("{$each: body.images, $item: '{{item.id | text}}'}", """["1","2","1"]""")]
    [InlineData("{$each: body.images, $item: {'c?': '{{item.caption}}'}}", """[{"c":"A"},{},{"c":"C"}]""")]
    [InlineData(
        "{$each: body.images, $item: '{{item}}'}",
        """[{"id":1,"caption":"A","parts":["p","q"]},{"id":2},{"id":1,"caption":"C","parts":"r"}]"""
    )]
    [InlineData("{$each: body.one, $item: '{{item}}'}", """["x"]""")]
    [InlineData("{$each: body.map, $item: 1}", "[1]")]
    [InlineData("{$each: body.list, $item: '{{item}}'}", "[]")]
    [InlineData("{$each: body.none, $item: '{{item}}'}", "[]")]
    [InlineData("{$each: body.x, $item: '{{item}}'}", "[]")]
    [InlineData("{$each: faults, $item: 1}", "[]")]
    [InlineData("[{$each: body.to, $item: 1}, 2]", "[[1,1],2]")]
    public void Writes_a_list(string yaml, string json) => Assert.Equal(json, Yaml.Json(yaml));

    [Theory]
    [InlineData("{$each: body.images, $item: {$each: item.parts, $item: '{{item}}'}}", """[["p","q"],[],["r"]]""")]
    [InlineData("{$each: body.to, $item: {$each: body.tags, $item: '{{item.index}}'}}", "[[0,1,2],[0,1,2]]")]
    [InlineData(
        "{$each: body.images, $item: {p: {$each: item.parts, $item: 1}, i: '{{item.index}}'}}",
        """[{"p":[1,1],"i":0},{"p":[],"i":1},{"p":[1],"i":2}]"""
    )]
    public void Stands_in_another_loop(string yaml, string json) => Assert.Equal(json, Yaml.Json(yaml));

    [Theory]
    [InlineData("{$each: body.tags, $key: '{{item}}', $value: '{{item.index}}'}", """{"a":0,"b\"":1}""")]
    [InlineData("{$each: body.tags, $key: 'k<{{item}}', $value: 1}", """{"k\u003ca":1,"k\u003cb\"":1}""")]
    [InlineData("{$each: body.tags, $key: '{{item}}', $values: '{{item.index}}'}", """{"a":[0,2],"b\"":[1]}""")]
    [InlineData(
        "{$each: body.images, $key: '{{item.id}}', $values: {'c?': '{{item.caption}}'}}",
        """{"1":[{"c":"A"},{"c":"C"}],"2":[{}]}"""
    )]
    [InlineData("{$each: body.x, $key: '{{item}}', $value: 1}", "{}")]
    [InlineData("{$each: body.x, $key: '{{item}}', $values: 1}", "{}")]
    [InlineData("{'a?': {$each: body.x, $key: '{{item}}', $values: 1}, b: 1}", """{"b":1}""")]
    public void Writes_a_map(string yaml, string json) => Assert.Equal(json, Yaml.Json(yaml));

    [Theory]
    [InlineData(
        "{$each: body.tags, $text: '{{item}}', $between: ', '}",
        """
            "a, b\", a"
            """
    )]
    [InlineData(
        "{$each: body.tags, $text: '<{{item}}>'}",
        """
            "\u003ca\u003e\u003cb\"\u003e\u003ca\u003e"
            """
    )]
    [InlineData("{$each: body.images, $text: '{{item.caption}}', $between: '/'}", "\"A/C\"")]
    [InlineData("{'a?': {$each: body.x, $text: '{{item}}'}, b: 1}", """{"b":1}""")]
    public void Writes_a_joined_text(string yaml, string json) => Assert.Equal(json.Trim(), Yaml.Json(yaml));

    [Fact]
    public void Many_keys_are_told_apart()
    {
        var items = Enumerable.Range(0, 3000).Select(number => $"\"{number % 1500}\"");
        var facts = new FakeFacts { Body = FakeFacts.Json($"{{\"to\":[{string.Join(',', items)}]}}") };
        var json = Yaml.Json("{$each: body.to, $key: 'k{{item}}', $value: '{{item.index}}'}", facts);
        Assert.Equal(
            "{" + string.Join(',', Enumerable.Range(0, 1500).Select(number => $"\"k{number}\":{number}")) + "}",
            json
        );
    }

    [Fact]
    public void Goes_on_to_its_limit_and_no_further()
    {
        var body = FakeFacts.Json($"[{string.Join(',', Enumerable.Repeat("1", LoopSource.MostItems + 1))}]");
        var facts = new FakeFacts
        {
            Body = FakeFacts.Json($"{{\"to\":{System.Text.Encoding.UTF8.GetString(body.Utf8)}}}"),
        };
        var json = Yaml.Json("{$each: body.to, $item: 1}", facts);
        Assert.Equal(LoopSource.MostItems, json.Count(letter => letter == '1'));
    }

    [Theory]
    [InlineData(
        "{$each: body.t, $text: '<i>{{item}}</i>', $between: <br>}",
        "<i>a</i><br><i>b&lt;&amp;&quot;&#39;</i>"
    )]
    [InlineData("'<p>{{say.all}}</p>'", "<p>a &lt;br&gt; b&lt;&amp;&quot;&#39;</p>")]
    [InlineData("'{{say.one}} & co'", "a &amp; b & co")]
    [InlineData("{$when: {t: present}, $then: <b>, $else: <i>}", "<b>")]
    public void Markup_stays_and_what_is_filled_in_is_escaped(string yaml, string html) =>
        Assert.Equal(html, Yaml.Text(yaml, TextStyle.Html, Tags, Says));

    [Theory]
    [InlineData("'{{say.all}}'", "a <br> b<&\"'")]
    [InlineData("{$each: body.t, $text: '{{item.index}}{{item}}'}", "0a1b<&\"'")]
    public void Plain_text_is_left_as_it_is(string yaml, string text) =>
        Assert.Equal(text, Yaml.Text(yaml, TextStyle.Plain, Tags, Says));

    private static FakeFacts Tags => new() { Body = FakeFacts.Json("""{"t":["a","b<&\"'"]}""") };

    private const string Says = "{one: a & b, all: {$each: body.t, $text: '{{item}}', $between: ' <br> '}}";
}
