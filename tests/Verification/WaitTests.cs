using System.Globalization;
using Emulator.Tests.Scenarios;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Emulator.Tests.Verification;

/// <summary>A caller may wait for what is still to come: by the wall, and no longer than he says.</summary>
public sealed class WaitTests
{
    private const string Requests = "/_emulator/api/requests";
    private const string Messages = "/_emulator/api/messages";

    [Theory]
    [InlineData(Requests)]
    [InlineData(Messages)]
    public async Task Answers_as_soon_as_enough_are_there(string path)
    {
        await using var jinx = await JinxServer.StartAsync();
        var waiting = jinx.Client.GetAsync($"{path}?count=2&wait=50s");
        await jinx.SendAsync();
        await Task.WhenAny(waiting, Moment());
        Assert.False(waiting.IsCompleted);
        await jinx.SendAsync();
        var reply = await waiting;
        Assert.Equal((200, 2), (reply.Status, reply.Number("found")));
        Assert.False(reply.Json.GetProperty("timedOut").GetBoolean());
    }

    [Theory]
    [InlineData(Requests)]
    [InlineData(Messages)]
    public async Task Answers_with_what_there_is_when_the_time_is_over(string path)
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.SendAsync();
        var reply = await jinx.Client.GetAsync($"{path}?count=2&wait=100ms");
        Assert.Equal((200, 1), (reply.Status, reply.Number("found")));
        Assert.True(reply.Json.GetProperty("timedOut").GetBoolean());
    }

    [Fact]
    public async Task Says_nothing_of_time_to_those_who_do_not_wait()
    {
        await using var jinx = await JinxServer.StartAsync();
        Assert.False((await jinx.Client.GetAsync(Requests)).Json.TryGetProperty("timedOut", out _));
        Assert.False((await jinx.Client.GetAsync(Messages)).Json.TryGetProperty("timedOut", out _));
    }

    [Fact]
    public async Task Waits_for_what_fits_alone()
    {
        await using var jinx = await JinxServer.StartAsync();
        var waiting = jinx.Client.GetAsync($"{Requests}?to=16505550002&wait=50s");
        await jinx.SendAsync("16505550001");
        await jinx.SendAsync("16505550002");
        Assert.Equal(["16505550002"], (await waiting).Recipients);
    }

    [Fact]
    public async Task Sees_a_reply_that_ends_later()
    {
        await using var jinx = await JinxServer.StartAsync();
        var waiting = jinx.Client.GetAsync($"{Requests}?end=sent&wait=50s");
        await jinx.SendAsync();
        Assert.Equal(1, (await waiting).Number("found"));
    }

    [Fact]
    public async Task A_frozen_clock_of_the_session_holds_up_nobody()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.MoveClockAsync("""{"freeze":true}""");
        var reply = await jinx.Client.GetAsync($"{Requests}?wait=50ms");
        Assert.True(reply.Json.GetProperty("timedOut").GetBoolean());
    }

    [Fact]
    public async Task Hears_of_a_session_that_is_opened_anew_meanwhile()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.Client.PutAsync("/_emulator/api/sessions/a", "{}");
        var waiting = jinx.Client.GetAsync($"{Requests}?session=a&wait=50s");
        await jinx.Client.PutAsync("/_emulator/api/sessions/a", "{}");
        await jinx.SendAsync(prefix: "/_emulator/s/a");
        Assert.Equal(1, (await waiting).Number("found"));
    }

    [Fact]
    public async Task Two_hundred_wait_at_once_each_for_its_own_session()
    {
        await using var jinx = await JinxServer.StartAsync();
        var names = Enumerable.Range(0, 200).Select(number => $"s{number.ToString(CultureInfo.InvariantCulture)}");
        var sessions = names.ToArray();
        await Task.WhenAll(sessions.Select(name => jinx.Client.PutAsync($"/_emulator/api/sessions/{name}", "{}")));
        var waiting = sessions.Select(name => jinx.Client.GetAsync($"{Requests}?session={name}&wait=60s")).ToArray();
        await Task.WhenAll(sessions.Select(name => jinx.SendAsync(prefix: $"/_emulator/s/{name}")));
        var replies = await Task.WhenAll(waiting);
        Assert.Equal(sessions, replies.Select(reply => reply.Requests.Single().GetProperty("session").GetString()));
    }

    [Fact]
    public async Task Nobody_is_kept_when_the_server_stops()
    {
        var jinx = await JinxServer.StartAsync();
        var waiting = jinx.Client.GetAsync($"{Requests}?wait=60s");
        await Task.WhenAny(waiting, Moment());
        jinx.Client.Server.Host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.True((await waiting).Json.GetProperty("timedOut").GetBoolean());
        await jinx.DisposeAsync();
    }

    [Theory]
    [InlineData("wait=soon", "wait is 'soon'; write a time such as 500ms or 5s, 60s at most.")]
    [InlineData("wait=61s", "wait is '61s'; write a time such as 500ms or 5s, 60s at most.")]
    [InlineData("count=0&wait=1s", "count is '0'; write a whole number from 1.")]
    [InlineData("count=two&wait=1s", "count is 'two'; write a whole number from 1.")]
    [InlineData("count=2", "count says how many to wait for; say how long, too, as in wait=5s.")]
    public async Task What_cannot_be_waited_for_is_said(string query, string detail)
    {
        await using var jinx = await JinxServer.StartAsync();
        var (requests, messages) = (
            await jinx.Client.GetAsync($"{Requests}?{query}"),
            await jinx.Client.GetAsync($"{Messages}?{query}")
        );
        Assert.Equal((400, detail), (requests.Status, requests.Detail));
        Assert.Equal((400, detail), (messages.Status, messages.Detail));
    }

    private static Task Moment() =>
        Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
}
