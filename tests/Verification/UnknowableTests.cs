using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Verification;

/// <summary>Where nobody can know what came, no claim is answered with yes, and the answer says why.</summary>
public sealed class UnknowableTests
{
    private const string Any = """{"at-most":1000}""";

    [Fact]
    public async Task Entries_that_were_forgotten()
    {
        await using var server = await VerifyServer.StartAsync(new Settings { JournalEntries = 2 });
        Assert.Equal("200 200 200", await server.Jinx.StatusesAsync(3));
        var reply = await server.VerifyAsync(Any);
        Assert.Equal((410, "entries-evicted"), (reply.Status, reply.Error));
        Snapshot.Match(reply.Detail);
    }

    [Fact]
    public async Task A_session_that_nobody_knows()
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Client.PutAsync("/_emulator/api/sessions/checkout", "{}");
        var reply = await server.VerifyAsync("""{"session":"chekout","at-most":1}""");
        Assert.Equal((404, "unknown-session"), (reply.Status, reply.Error));
        Snapshot.Match(reply.Detail);
    }

    [Fact]
    public async Task A_session_that_was_ended()
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Client.PutAsync("/_emulator/api/sessions/a", "{}");
        await server.Client.DeleteAsync("/_emulator/api/sessions/a");
        Assert.Equal("session-ended", await server.AnswerAsync("""{"session":"a","none":true}"""));
        await server.Client.PutAsync("/_emulator/api/sessions/a", "{}");
        Assert.Equal("yes", await server.AnswerAsync("""{"session":"a","none":true}"""));
    }

    [Fact]
    public async Task A_server_that_started_anew()
    {
        await using var server = await VerifyServer.StartAsync();
        Assert.Equal("server-restarted", await server.AnswerAsync("""{"startId":"0123456789abcdef","none":true}"""));
        var start = (await server.VerifyAsync(Any)).Json.GetProperty("startId").GetString();
        Assert.Equal("yes", await server.AnswerAsync($$"""{"startId":"{{start}}","none":true}"""));
    }

    [Fact]
    public async Task Sessions_that_were_evicted()
    {
        await using var server = await VerifyServer.StartAsync(new Settings { SessionLimit = 1 });
        await server.Jinx.SendAsync(prefix: "/_emulator/s/first");
        await server.Jinx.SendAsync(prefix: "/_emulator/s/second");
        Assert.Equal("sessions-evicted", await server.AnswerAsync(Any));
        Assert.Equal("evicted-session", await server.AnswerAsync(Any, "/_emulator/s/first"));
        Assert.Equal("yes", await server.AnswerAsync(Any, "/_emulator/s/second"));
    }

    [Fact]
    public async Task A_session_that_came_back_by_a_request_after_it_was_evicted()
    {
        await using var server = await VerifyServer.StartAsync(new Settings { SessionLimit = 1 });
        await server.Jinx.SendAsync(prefix: "/_emulator/s/first");
        await server.Jinx.SendAsync(prefix: "/_emulator/s/second");
        await server.Jinx.SendAsync(prefix: "/_emulator/s/first");
        Assert.Equal("entries-evicted", await server.AnswerAsync(Any, "/_emulator/s/first"));
        await server.Client.PutAsync("/_emulator/api/sessions/first", "{}");
        Assert.Equal("yes", await server.AnswerAsync(Any, "/_emulator/s/first"));
    }

    [Fact]
    public async Task Two_sessions_in_one_claim()
    {
        await using var server = await VerifyServer.StartAsync();
        var reply = await server.VerifyAsync("""{"session":"a","none":true}""", "/_emulator/s/b");
        Assert.Equal((400, "bad-input"), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData("", "the body is no map; write for example")]
    [InlineData("{}", "it says nothing to verify; write one of exactly, at-least, at-most, none, in-order, or")]
    [InlineData("""{"exactly":1,"none":true}""", "it says 'exactly' and 'none'; write one of")]
    [InlineData("""{"where":{"to":"1"},"unexpected":"none"}""", "'where' says of what, but not how many")]
    [InlineData("""{"exactly":1,"where":{"too":"1"}}""", "'where' has no key 'too'; did you mean 'to'?")]
    [InlineData("""{"exactly":1,"whre":{}}""", "a verification has no key 'whre'; did you mean 'where'?")]
    [InlineData("""{"exactly":-1}""", "'exactly' is '-1'; write a whole number from 0")]
    [InlineData("""{"none":false}""", "'none' is 'false'; write \"at-least\":1 where some are wanted")]
    [InlineData("""{"in-order":[{"to":"1"}]}""", "'in-order' wants two or more maps of conditions")]
    [InlineData("""{"in-order":["a","b"]}""", "a step of 'in-order' is a single value; write a map of conditions")]
    [InlineData("""{"none":true,"within":"2m"}""", "nobody waits longer than 60s")]
    [InlineData("""{"none":true,"within":"1s","settle":"2s"}""", "'settle' is longer than 'within'")]
    [InlineData("""{"none":true,"of":"calls"}""", "'of' is 'calls'; known: messages, requests")]
    [InlineData("""{"none":true,"unexpected":"some"}""", "'unexpected' is 'some'")]
    [InlineData("""{"none":true,"where":{"after":"x"}}""", "'after' is 'x'; write the number of an entry")]
    [InlineData("""{"none":true,"where":{"body":{"a":[1]}}}""", "'a' is a list; write a text, '*' for any letters")]
    public async Task What_is_wrong_with_a_claim_is_said(string claim, string detail)
    {
        await using var server = await VerifyServer.StartAsync();
        var reply = await server.VerifyAsync(claim);
        Assert.Equal((400, "bad-input"), (reply.Status, reply.Error));
        Assert.Contains(detail, reply.Detail, StringComparison.Ordinal);
    }
}
