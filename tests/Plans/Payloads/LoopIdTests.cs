using System.Text.Json;

namespace Emulator.Tests.Plans.Payloads;

/// <summary>Each item has ids of its own, and whatever speaks of it twice says the same.</summary>
public sealed class LoopIdTests
{
    private const string Of = "{$each: body.to, $item: ['{{id.trace}}', '{{id.trace}}']}";

    [Fact]
    public void Each_item_has_its_own_and_says_it_twice_the_same()
    {
        var items = Read(Of).EnumerateArray().Select(item => Texts(item).ToArray()).ToArray();
        Assert.All(items, item => Assert.Equal(item[0], item[1]));
        Assert.Equal(2, items.Select(item => item[0]).Distinct().Count());
    }

    [Fact]
    public void The_same_list_gone_over_twice_has_the_same()
    {
        var both = Read($"[{Of}, {Of}]");
        Assert.Equal(both[0].GetRawText(), both[1].GetRawText());
    }

    [Fact]
    public void Another_list_the_reply_around_and_an_inner_loop_have_others()
    {
        var json = Read(
            "['{{id.trace}}', {$each: body.to, $item: '{{id.trace}}'}, {$each: body.tags, $item: '{{id.trace}}'}, "
                + "{$each: body.to, $item: {$each: body.to, $item: '{{id.trace}}'}}, '{{id.trace}}']"
        );
        Assert.Equal(json[0].GetString(), json[4].GetString());
        var all = Texts(json[1]).Concat(Texts(json[2])).Concat(json[3].EnumerateArray().SelectMany(Texts)).ToArray();
        Assert.Equal(9, all.Append(json[0].GetString()).Distinct().Count() - 1);
    }

    [Fact]
    public void The_same_request_has_the_same_again_and_another_others()
    {
        Assert.Equal(Yaml.Json(Of), Yaml.Json(Of));
        Assert.NotEqual(
            Yaml.Json(Of),
            Yaml.Json(Of, new FakeFacts { Body = FakeFacts.Json(Yaml.Request), IdSeed = 9 })
        );
    }

    [Fact]
    public void A_loop_over_faults_speaks_of_one_reply_and_keeps_its_ids()
    {
        var facts = new FakeFacts { Faults = [default, default] };
        var json = Read("[{$each: faults, $item: '{{id.trace}}'}, '{{id.trace}}']", facts);
        Assert.All(Texts(json[0]), id => Assert.Equal(json[1].GetString(), id));
    }

    private static IEnumerable<string?> Texts(JsonElement list) =>
        list.EnumerateArray().Select(item => item.GetString());

    private static JsonElement Read(string yaml, FakeFacts? facts = null) =>
        JsonDocument.Parse(Yaml.Json(yaml, facts)).RootElement;
}
