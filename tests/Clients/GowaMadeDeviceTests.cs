using System.Text.Json;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>An application that makes a device of its own: it counts from then on, and cannot send yet.</summary>
public sealed class GowaMadeDeviceTests : IAsyncLifetime
{
    private static readonly GowaImage Image = new("6289685028129", "https://cdn.example.com/products/item-123.jpg");

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Is_asked_for_its_device_once_there_are_two()
    {
        using var client = new GowaClient(_server.Address);
        Assert.Equal("Image sent successfully", (await client.SendLinkAsync(Image)).Status);
        Assert.Equal("my-device logged_in", Devices(await client.GetAsync("devices")));

        await client.AddDeviceAsync("tablet");
        Assert.Equal("my-device logged_in, tablet disconnected", Devices(await client.GetAsync("devices")));
        Assert.Equal("DEVICE_ID_REQUIRED", await RefusedAsync(client));

        using var tablet = new GowaClient(_server.Address, "tablet");
        Assert.Equal("INVALID_WA_CLI", await RefusedAsync(tablet));
        using var first = new GowaClient(_server.Address, "my-device");
        Assert.Equal("Image sent successfully", (await first.SendLinkAsync(Image)).Status);
    }

    private static async Task<string> RefusedAsync(GowaClient client) =>
        (await Assert.ThrowsAsync<GowaException>(() => client.SendLinkAsync(Image))).Code;

    private static string Devices(JsonElement list) =>
        string.Join(
            ", ",
            list.GetProperty("results")
                .EnumerateArray()
                .Select(each => $"{each.GetProperty("id")} {each.GetProperty("state")}")
        );
}
