using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Emulator.Tests.Serving.Uploads;

/// <summary>Large uploads wait for each other where there is no room for all; small requests wait for nobody.</summary>
public sealed class WaitingUploadTests
{
    private const int Large = 900_000;
    private static readonly Settings OneMegabyte = new() { BodyBytes = 1024 * 1024 };

    [Fact]
    public async Task Waits_until_there_is_room()
    {
        await using var server = await HarborServer.StartAsync(OneMegabyte);
        using var first = await BeginAsync(server);
        using var second = await RawClient.ConnectAsync(server.Server);
        await new LargeUpload(Large).SendAsync(second);
        var small = await server.UploadAsync(new LargeUpload(10_000));
        Assert.Equal(10_000, (int)small["bytes"]!);
        Assert.Equal(0, second.Socket.Available);
        first.Reset();
        Assert.Equal(200, (await second.ReadReplyAsync()).Status);
        Assert.Equal(3 * Large, (int)(await server.UploadAsync(new LargeUpload(3 * Large)))["bytes"]!);
    }

    [Fact]
    public async Task A_client_that_leaves_while_it_waits_leaves_the_line()
    {
        await using var server = await HarborServer.StartAsync(OneMegabyte);
        using var first = await BeginAsync(server);
        using var second = await BeginAsync(server);
        second.Reset();
        var entry = await server.EntryAsync();
        Assert.Equal(EntryEnd.Aborted, entry.End);
        using var third = await RawClient.ConnectAsync(server.Server);
        await new LargeUpload(Large).SendAsync(third);
        first.Reset();
        Assert.Equal(200, (await third.ReadReplyAsync()).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_leaves_in_the_middle_gives_its_room_back(bool chunked)
    {
        await using var server = await HarborServer.StartAsync(OneMegabyte);
        for (var i = 0; i < 3; i++)
        {
            using var client = await RawClient.ConnectAsync(server.Server);
            await new LargeUpload(20_000_000, chunked) { Most = 10_000_000 }.SendAsync(client);
            client.Reset();
        }

        var upload = new LargeUpload(20_000_000, chunked);
        Assert.Equal(20_000_000, (int)(await server.UploadAsync(upload))["bytes"]!);
        Assert.Equal(3, server.Server.Journal().Count(entry => entry.End is EntryEnd.Aborted));
    }

    [Fact]
    public async Task A_sender_that_is_far_too_slow_does_not_hold_its_room_for_ever()
    {
        var parts = new HostParts(
            null,
            builder =>
                builder.WebHost.ConfigureKestrel(kestrel =>
                    kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1000, TimeSpan.FromSeconds(1.1))
                )
        );
        await using var server = await HarborServer.StartAsync(OneMegabyte, parts);
        using var slow = await BeginAsync(server);
        Assert.Equal(Large, (int)(await server.UploadAsync(new LargeUpload(Large)))["bytes"]!);
        Assert.Equal(408, (await slow.ReadReplyAsync()).Status);
    }

    /// <summary>A request that has announced a large body and sent the smaller part of it.</summary>
    private static async Task<RawClient> BeginAsync(HarborServer server)
    {
        var client = await RawClient.ConnectAsync(server.Server);
        await new LargeUpload(Large) { Most = 1000 }.SendAsync(client);
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        return client;
    }
}
