using System.Text;

namespace Emulator.Tests.Serving;

/// <summary>Fields of each item of a list, asked over a real connection.</summary>
public sealed class ItemTests : IAsyncLifetime
{
    private const string Good = "{'to':'12345'}";

    private DialServer _dial = null!;

    public async Task InitializeAsync() => _dial = await DialServer.StartAsync();

    public async Task DisposeAsync() => await _dial.DisposeAsync();

    [Theory]
    [InlineData("#", "sent")]
    [InlineData("#,#,{'to':'1'}", "recipients[2].to recipients[2]['to'] 2 phone-number")]
    [InlineData("#,{}", "recipients[1].to recipients[1]['to'] 1 none")]
    [InlineData("{'to':'12345','group':'x'},#", "recipients[0].to recipients[0]['to'] 0 several")]
    [InlineData("{'group':'x'}", "sent")]
    [InlineData("#,7", "recipients[1] recipients[1] 1 type")]
    [InlineData("#,null", "recipients[1] recipients[1] 1 type")]
    [InlineData("{'to':'12345','too':1}", "recipients[0] recipients[0] 0 known-keys")]
    [InlineData("{'to':'12345','kind':'odd'}", "recipients[0].kind recipients[0]['kind'] 0 one-of")]
    [InlineData(
        "{'to':'12345','first':2,'last':10},{'to':'12345','first':3,'last':2}",
        "recipients[1].first recipients[1]['first'] 1 compare"
    )]
    public async Task Are_judged_one_by_one(string items, string said) => await ChecksAsync(items, said);

    [Theory]
    [InlineData("{'vars':[{'key':'ab'},{'key':'cd'}]}", "sent")]
    [InlineData("{'vars':[{'key':'ab'},{'key':'c'}]}", "[0].vars[1].key [0]['vars'][1]['key'] 1 min-length")]
    [InlineData("{'vars':[]},{'vars':[{}]}", "[1].vars[0].key [1]['vars'][0]['key'] 0 required")]
    [InlineData("{'vars':[7]}", "[0].vars[0].key [0]['vars'][0]['key'] 0 required")]
    [InlineData("{'vars':'none'}", "sent")]
    [InlineData(
        "{'kind':'plain','vars':[{'key':'ab'}]},{'kind':'urgent','vars':[{'key':'ab','note':''},{'key':'ab'}]}",
        "[1].vars[1].note [1]['vars'][1]['note'] 1 required"
    )]
    public async Task May_hold_lists_themselves(string items, string said)
    {
        var whole = items
            .Replace("{'vars", "{'to':'12345','vars", StringComparison.Ordinal)
            .Replace("{'kind", "{'to':'12345','kind", StringComparison.Ordinal);
        var fields = said.Replace(" [", " recipients[", StringComparison.Ordinal);
        await ChecksAsync(whole, said == "sent" ? said : "recipients" + fields);
    }

    [Theory]
    [InlineData("'channel':'voice',", "{'to':'12345','name':'a'},#", "[1].name [1]['name'] 1 required")]
    [InlineData("'channel':'voice',", "{'group':'x'}", "sent")]
    [InlineData("'channel':'sms',", "#", "sent")]
    [InlineData("'ttl':5,", "{'to':'12345','last':6}", "[0].last [0]['last'] 0 compare")]
    [InlineData("", "{'to':'12345','last':6}", "sent")]
    public async Task Are_seen_together_with_the_body(string before, string items, string said)
    {
        var fields = said.Replace(" [", " recipients[", StringComparison.Ordinal);
        await ChecksAsync(items, said == "sent" ? said : "recipients" + fields, before);
    }

    [Theory]
    [InlineData("{'tags':['a',7]}", "tags[1] tags[1] 1 type")]
    [InlineData("{'tags':['a','']}", "tags[1] tags[1] 1 not-empty")]
    [InlineData("{'grid':[[1,2],[],[3,4.5]]}", "grid[2][1] grid[2][1] 1 type")]
    [InlineData("{'grid':[[1,2],[],7,[3.0]]}", "sent")]
    [InlineData("{'recipients':'none'}", "recipients recipients  type")]
    public async Task May_be_values_themselves(string body, string said) =>
        Assert.Equal(said, await _dial.AskAsync("send", body));

    [Fact]
    public async Task Are_judged_whole_before_the_next_item()
    {
        const string Items = "{'to':'12345','kind':'odd'},{}";
        await ChecksAsync(Items, "recipients[0].kind recipients[0]['kind'] 0 one-of");
    }

    [Fact]
    public async Task May_be_many()
    {
        var items = new StringBuilder().Insert(0, Good + ",", 999).Append("{'to':'12345','kind':'odd'}");
        await ChecksAsync(items.ToString(), "recipients[999].kind recipients[999]['kind'] 999 one-of");
        await ChecksAsync($"{items},{Good}", "recipients recipients  items");
    }

    [Fact]
    public async Task Lend_the_first_to_an_outcome_asked_for_by_name()
    {
        var said = await _dial.AskAsync(
            "send",
            "{'recipients':[{'group':'x'}]}",
            headers: "X-Emulator-Scenario: missing\r\n"
        );
        Assert.Equal("recipients[0].name recipients[0]['name'] 0 required", said);
    }

    private async Task ChecksAsync(string items, string said, string before = "")
    {
        var list = items.Replace("#", Good, StringComparison.Ordinal);
        Assert.Equal(said, await _dial.AskAsync("send", $"{{{before}'recipients':[{list}]}}"));
    }
}
