using System.Text.Json;
using Emulator.Tests.Admin;
using Emulator.Tests.Scenarios;

namespace Emulator.Tests.Verification;

/// <summary>A message is an accepted send with the requests that led to it, however often it was tried.</summary>
public sealed class MessageTests
{
    private const string Messages = "/_emulator/api/messages";

    [Fact]
    public async Task Three_tries_of_a_retry_loop_are_one_message()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.ArmAsync("""{"scenario":"busy*2,accepted"}""");
        ApiReply reply;
        do
        {
            reply = await jinx.SendAsync();
        } while (reply.Status != 200);

        var message = Assert.Single(await ListAsync(jinx));
        Assert.Equal([1, 2, 3], Numbers(message, "attempts"));
        Assert.Equal(3, message.GetProperty("number").GetInt64());
        Assert.Equal(reply.Json.GetProperty("id").GetString(), message.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_lost_reply_that_is_tried_again_makes_two_messages_that_are_duplicates()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync(
            "gone",
            """{"steps":[{"reply":{"status":504,"body":"gone"},"message":"taken","times":1},{"outcome":"accepted"}]}"""
        );
        await jinx.ArmAsync("""{"scenario":"gone"}""");
        Assert.Equal("504 200", await jinx.StatusesAsync(2));
        var messages = await ListAsync(jinx);
        Assert.Equal(2, messages.Length);
        Assert.Equal([2], Numbers(messages[1], "duplicates"));
        Assert.Equal([1], Numbers(messages[0], "duplicates"));
        Assert.Equal([2], Numbers(messages[0], "attempts"));
        Assert.NotEqual(messages[0].GetProperty("id").GetString(), messages[1].GetProperty("id").GetString());
        Assert.StartsWith("j-", messages[1].GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_behind_another_reply_is_no_message()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync(
            "gone",
            """{"steps":[{"reply":{"status":200,"body":"{\"id\":\"x\"}"},"message":"taken"}]}"""
        );
        await jinx.ArmAsync("""{"scenario":"gone"}""");
        await jinx.SendAsync(to: "12");
        Assert.Empty(await ListAsync(jinx));
    }

    [Fact]
    public async Task A_message_that_fails_later_was_accepted()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.SendAsync(headers: "X-Emulator-Scenario: told-later");
        var message = Assert.Single(await ListAsync(jinx));
        Assert.Equal("failed", message.GetProperty("later")[0].GetString());
    }

    [Theory]
    [InlineData("to=%2B1%20650%20555%200001", "1")]
    [InlineData("to=16505550009", "")]
    [InlineData("provider=jinx", "4,3,2,1")]
    [InlineData("provider=acme", "")]
    [InlineData("account=other", "3")]
    [InlineData("session=a", "4")]
    [InlineData("late=true", "")]
    [InlineData("late=false", "4,3,2,1")]
    [InlineData("operation=send", "4,3,2,1")]
    [InlineData("limit=1", "4")]
    [InlineData("limit=2&skip=1", "3,2")]
    public async Task Filters_by_what_a_message_has(string query, string numbers)
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.SendAsync("16505550001");
        await jinx.SendAsync("16505550002");
        await jinx.SendAsync("16505550003", "", "X-Key: other");
        await jinx.SendAsync("16505550004", "/_emulator/s/a");
        await jinx.SendAsync("1");
        await jinx.ShowAsync();
        var list = await ListAsync(jinx, $"?{query}");
        Assert.Equal(numbers, string.Join(',', list.Select(message => message.GetProperty("number").GetInt64())));
    }

    [Fact]
    public async Task Other_words_to_the_same_recipient_are_another_message()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.ArmAsync("""{"scenario":"busy","times":1}""");
        await jinx.SendBodyAsync("""{"to":"16505550001","text":"one"}""");
        await jinx.SendBodyAsync("""{"to":"16505550001","text":"two"}""");
        var message = Assert.Single(await ListAsync(jinx));
        Assert.Equal([2], Numbers(message, "attempts"));
    }

    [Theory]
    [InlineData("tu=1", "There is no filter 'tu' for messages; did you mean 'to'?")]
    [InlineData("late=maybe", "late is 'maybe'; write true or false.")]
    [InlineData("limit=all", "limit is 'all'; write a whole number.")]
    [InlineData("to=1&to=2", "'to' is given 2 times; give it once.")]
    public async Task A_filter_that_is_not_understood_is_said(string query, string detail)
    {
        await using var jinx = await JinxServer.StartAsync();
        var reply = await jinx.Client.GetAsync($"{Messages}?{query}");
        Assert.Equal((400, detail), (reply.Status, reply.Detail));
    }

    private static async Task<JsonElement[]> ListAsync(JinxServer jinx, string query = "") =>
        [.. (await jinx.Client.GetAsync(Messages + query)).Json.GetProperty("messages").EnumerateArray()];

    private static long[] Numbers(JsonElement message, string name) =>
        [.. message.GetProperty(name).EnumerateArray().Select(number => number.GetInt64())];
}
