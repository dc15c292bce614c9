using System.Text.Json;
using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Emulator.Tests.Serving;

/// <summary>A crash of ours is one reply that says so, and the next request is answered as ever.</summary>
public sealed class CrashTests : IDisposable
{
    private const string Clockwork = """
        format: 1
        provider: clockwork
        about: A made-up provider that tells the time.
        claims: ["/tell/**"]
        account: { key: token, fields: { token: { from: [{ header: Authorization, scheme: Bearer }], secret: true } } }
        unknown-path: { accepted: time }
        wrong-method: { accepted: time }
        outcomes:
          time: { status: 200, headers: { X-Before: "1" }, body: { now: "{{now.unix}}" }, evidence: inferred }
        """;

    private const string Tell = """
        format: 1
        operation: tell
        route: POST /tell/me
        accepted: time
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clockwork-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("fresh", 1)] // the second look at the time is taken in judging, where the session begins
    [InlineData("default", 2)] // the second look at the time is taken in rendering
    public async Task Says_that_it_was_us_and_goes_on(string session, int inSession)
    {
        await WriteProviderAsync();
        var (clock, log) = (new FailingClock(), new ListLog());
        var settings = new Settings { Contracts = _folder.FullName };
        await using var server = await TestServer.StartAsync(
            settings,
            new HostParts(clock, builder => Listen(builder, log))
        );
        using var client = await RawClient.ConnectAsync(server);
        await AskAsync(client, "time");
        clock.FailAt(looks: 2);
        var crashed = await AskAsync(client, "emulator-crashed", session);
        Assert.Equal((500, "emulator-crashed"), (crashed.Status, crashed.Header("X-Emulator-Error")));
        Assert.Null(crashed.Header("X-Before"));
        Assert.Equal("application/problem+json", crashed.Header("Content-Type"));
        Assert.Equal(500, JsonDocument.Parse(crashed.Body).RootElement.GetProperty("status").GetInt32());
        Assert.Equal(RawEnd.KeptOpen, crashed.End);
        Assert.Contains(
            "request 2 made the emulator crash: the clock broke",
            Assert.Single(log.Lines),
            StringComparison.Ordinal
        );
        Assert.Equal("1", (await AskAsync(client, "time")).Header("X-Before"));
        var entry = await server.EntryAsync(entry => entry.Names.Verdict == "emulator-crashed");
        Assert.Equal((2, inSession, 500, EntryEnd.Sent), (entry.Number, entry.InSession, entry.Status, entry.End));
        Assert.Equal(session, entry.Session);
        Assert.Equal(3, server.Host.Sessions.All.Sum(one => one.Journal.Written));
    }

    private async Task WriteProviderAsync()
    {
        var folder = _folder.CreateSubdirectory("clockwork").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "provider.yaml"), Clockwork);
        await File.WriteAllTextAsync(Path.Combine(folder, "tell.yaml"), Tell);
    }

    private static async Task<RawReply> AskAsync(RawClient client, string outcome, string session = "default")
    {
        await client.SendAsync(RawClient.Post("/tell/me", "{}", $"X-Emulator-Session: {session}\r\n"));
        var reply = await client.ReadReplyAsync();
        Assert.Contains(outcome, reply.Text + Send.Outcome(reply), StringComparison.Ordinal);
        return reply;
    }

    private static void Listen(WebApplicationBuilder builder, ListLog log) =>
        builder.Services.AddSingleton<ILoggerProvider>(log);
}
