using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Emulator.Tests.Serving.Wire;

/// <summary>Replies that are held back: how long, who ends the wait, and that nobody else waits with them.</summary>
public sealed class HeldReplyTests
{
    [Fact]
    public async Task A_delay_passes_by_the_clock_of_the_wall()
    {
        var clock = new TimerClock();
        await using var server = await WireServer.StartAsync(new HostParts(clock));
        using var client = await server.BeginAsync("slow:10m");
        var reading = client.ReadReplyAsync();
        clock.Advance(TimeSpan.FromSeconds(599));
        await server.AssertGoodAsync();
        Assert.False(reading.IsCompleted);
        Assert.Equal(EntryEnd.Open, server.Server.Journal().Single(entry => entry.Number == 1).End);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(WireServer.Body, (await reading).Text);
        var entry = await server.EntryAsync();
        Assert.Equal((EntryEnd.Sent, TimeSpan.FromMinutes(10)), (entry.End, entry.Took));
    }

    [Fact]
    public async Task A_delay_takes_its_time()
    {
        await using var server = await WireServer.StartAsync();
        var started = TimeProvider.System.GetTimestamp();
        Assert.Equal(WireServer.Body, (await RawClient.AskAsync(server.Server, WireServer.Post("slow:300ms"))).Text);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0.29, 5);
    }

    [Theory]
    [InlineData("hang", true)]
    [InlineData("hang", false)]
    [InlineData("slow:10m", true)]
    [InlineData("slow:10m", false)]
    public async Task The_wait_ends_when_the_client_leaves(string scenario, bool reset)
    {
        await using var server = await WireServer.StartAsync();
        using var client = await server.BeginAsync(scenario);
        Assert.Equal(EntryEnd.Open, server.Server.Journal().Single().End);
        if (reset)
        {
            client.Reset();
        }
        else
        {
            client.HalfClose();
        }

        Assert.Equal(EntryEnd.Aborted, (await server.EntryAsync()).End);
        await server.AssertGoodAsync();
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("slow:10m")]
    [InlineData("drip:1")]
    public async Task The_wait_ends_when_the_server_stops(string scenario)
    {
        await using var server = await WireServer.StartAsync();
        using var client = await server.BeginAsync(scenario);
        var started = TimeProvider.System.GetTimestamp();
        server.Server.Host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var (_, end) = await client.ReadToEndAsync();
        Assert.Equal(RawEnd.Reset, end);

        // At once; but the machine may be busy.
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 3);
        Assert.Equal(EntryEnd.Broken, (await server.EntryAsync()).End);
    }

    [Fact]
    public async Task Many_that_hang_keep_nobody_waiting()
    {
        await using var server = await WireServer.StartAsync();
        var hanging = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => HangAsync(server)));
        await server.Server.SeenAsync(50);
        var started = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 20; i++)
        {
            await server.AssertGoodAsync();
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 5);
        Assert.Equal(50, server.Server.Journal().Count(entry => entry.End is EntryEnd.Open));
        Assert.All(hanging, client => Assert.Equal(0, client.Socket.Available));
        Assert.All(hanging, client => client.Dispose());
        await server.Server.EntryAsync(entry => entry.Number == 1);
    }

    private static async Task<RawClient> HangAsync(WireServer server)
    {
        var client = await server.ConnectAsync();
        await client.SendAsync(WireServer.Post("hang"));
        return client;
    }
}
