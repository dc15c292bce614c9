using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Emulator.Tests.Serving;

/// <summary>Clients that go away, or hardly send, leave an entry in the journal and no harm.</summary>
public sealed class LeavingClientsTests
{
    [Theory]
    [InlineData("Content-Length: 1000\r\n", "{", true, "")]
    [InlineData("Content-Length: 1000\r\n", "{", false, "")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\n{", true, "")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\n{", false, "X-Emulator-Session: one\r\n")]
    public async Task Journals_a_request_that_breaks_off_in_its_body(
        string framing,
        string part,
        bool reset,
        string head
    )
    {
        using var log = new ListLog();
        var parts = new HostParts(null, builder => builder.Services.AddSingleton<ILoggerProvider>(log));
        await using var server = await TestServer.StartAsync(parts: parts);
        using var client = await RawClient.ConnectAsync(server);
        await client.SendAsync(Send.Head(framing + head + "Expect: 100-continue\r\n"));
        Assert.Equal(100, (await client.ReadReplyAsync()).Status);
        await client.SendAsync(part);
        if (reset)
        {
            client.Reset();
        }
        else
        {
            client.HalfClose();
        }

        var entry = await server.EntryAsync(_ => true);
        Assert.Equal((EntryEnd.Aborted, "request-unreadable"), (entry.End, entry.Names.Verdict));
        Assert.Equal((head.Length > 0 ? "one" : "default", 1), (entry.Session, entry.InSession));
        Assert.Equal("accepted", Send.Outcome(await RawClient.AskAsync(server, Send.Whole())));
        Findings.None(log.Lines);
    }

    [Fact]
    public async Task Journals_a_request_whose_sender_left_before_the_reply()
    {
        using var clock = new HeldClock();
        await using var server = await TestServer.StartAsync(parts: new HostParts(clock));
        using var client = await RawClient.ConnectAsync(server);
        clock.Hold();
        await client.SendAsync(Send.Whole(headers: "X-Emulator-Session: held\r\n"));
        await clock.ReachedAsync();
        client.Reset();
        await clock.LetGoAsync();
        var entry = await server.EntryAsync(_ => true);
        Assert.Equal((EntryEnd.Aborted, "accepted"), (entry.End, entry.Names.Verdict));
        Assert.Equal("accepted", Send.Outcome(await RawClient.AskAsync(server, Send.Whole())));
    }

    /// <summary>The web server takes a closed half for a hang-up: seldom a reply, but one entry.</summary>
    [Fact]
    public async Task Journals_once_whoever_closes_its_half_too_early()
    {
        const int Requests = 50;
        await using var server = await TestServer.StartAsync();
        for (var i = 0; i < Requests; i++)
        {
            using var client = await RawClient.ConnectAsync(server);
            await client.SendAsync(Send.Whole());
            client.HalfClose();
            await client.ReadReplyAsync();
        }

        await server.EntryAsync(entry => entry.InSession == Requests);
        Assert.DoesNotContain(server.Journal(), entry => entry.Names.Verdict == "refused-by-web-server");
        Assert.Equal(Requests, server.Journal().Count);
    }

    [Fact]
    public async Task Answers_a_sender_that_is_far_too_slow()
    {
        await using var server = await TestServer.StartAsync(parts: new HostParts(null, WantsSpeed));
        var reply = await RawClient.AskAsync(server, Send.Head("Content-Length: 1000\r\n") + "{");
        Assert.Equal((408, "request-unreadable"), (reply.Status, reply.Header("X-Emulator-Error")));
        Assert.NotEqual(RawEnd.KeptOpen, reply.End);
        var entry = await server.EntryAsync(_ => true);
        Assert.Equal((EntryEnd.Sent, 408), (entry.End, entry.Status));
    }

    private static void WantsSpeed(WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1000, TimeSpan.FromSeconds(1.1))
        );
}
