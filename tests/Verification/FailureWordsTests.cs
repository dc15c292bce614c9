using Emulator.Tests.Support;

namespace Emulator.Tests.Verification;

/// <summary>A claim that fails is explained as a colleague would who looked at the journal.</summary>
public sealed class FailureWordsTests
{
    [Theory]
    [InlineData("too-many", """{"where":{"to":"16505550001"},"exactly":1}""")]
    [InlineData("too-few", """{"where":{"to":"16505550001"},"at-least":4,"within":"20ms"}""")]
    [InlineData("none-wanted", """{"where":{"provider":"jinx","verdict":"busy"},"none":true}""")]
    [InlineData("other-recipient", """{"where":{"to":"16505550009","caption":"hello"},"exactly":1}""")]
    [InlineData(
        "other-words",
        """{"where":{"body":{"text":"good bye","kind":"x"},"header":{"X-Tag":"a"}},"exactly":1}"""
    )]
    [InlineData("not-accepted", """{"of":"messages","where":{"to":"16505550003"},"exactly":1}""")]
    [InlineData("wrong-order", """{"in-order":[{"to":"16505550002"},{"to":"16505550001","status":200}]}""")]
    [InlineData("never-began", """{"of":"messages","in-order":[{"to":"16505550008"},{"to":"16505550001"}]}""")]
    [InlineData("unexpected", """{"unexpected":"none"}""")]
    [InlineData("unexpected-and-too-many", """{"of":"messages","at-most":1,"unexpected":"none"}""")]
    public async Task Says_what_came_instead(string row, string claim)
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Jinx.SendAsync("16505550001");
        await server.Jinx.SendAsync("16505550001");
        await server.Jinx.SendAsync("16505550002");
        await server.Jinx.SendAsync("16505550003", "", "X-Emulator-Scenario: busy");
        await server.Jinx.SendBodyAsync("""{"to":"16505550001","text":"much too long to be taken"}""");
        await server.Client.GetAsync("/nobody/has/this");
        var reply = await server.VerifyAsync(claim);
        Assert.Equal((422, "verification-failed"), (reply.Status, reply.Error));
        Snapshot.Match(VerifyServer.Scrubbed(reply), row);
    }

    [Theory]
    [InlineData("mine", "/_emulator/s/mine")]
    [InlineData("no-slash", "/_emulator/s/mine")]
    [InlineData("all", "")]
    public async Task Says_where_it_may_have_gone_when_nothing_came(string row, string prefix)
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Client.PutAsync("/_emulator/api/sessions/mine", "{}");
        if (prefix.Length > 0)
        {
            await server.Client.AskAsync("POST", row == "no-slash" ? $"{prefix}jinx-api/send" : "/jinx-api/send", "{}");
        }

        var reply = await server.VerifyAsync("""{"of":"messages","where":{"to":"16505550001"},"exactly":1}""", prefix);
        Assert.Equal(422, reply.Status);
        Snapshot.Match(reply.Detail, row);
    }
}
