using System.Net;
using Emulator.Plans.Media;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>An application sends images, reads every refusal, and looks after its queue and phone, unchanged.</summary>
public sealed class WapimClientTests : IAsyncLifetime
{
    private const string Photo = "https://images.emulator.test/photo.jpg";
    private const string Malformed = "Malformed or missing phone id or message data!";
    private const string ImageId = "^15417543010_[0-9A-F]{20}$";
    private static readonly WapimImage Good = new("15417543010", Photo, "Hello from Wapim");

    private TestServer _server = null!;

    public static TheoryData<string?, string?, HttpStatusCode, string> Refusals { get; } =
        new()
        {
            { null, Photo, HttpStatusCode.BadRequest, Malformed },
            { "", Photo, HttpStatusCode.BadRequest, Malformed },
            { "+15417543010", Photo, HttpStatusCode.BadRequest, Malformed },
            { "15417543010@c.us", Photo, HttpStatusCode.BadRequest, Malformed },
            { "15417543010", null, HttpStatusCode.BadRequest, Malformed },
            { "15417543010", "", HttpStatusCode.BadRequest, Malformed },
            { "15417543010", "ftp://images.emulator.test/photo.jpg", HttpStatusCode.BadRequest, Malformed },
            { "15417543010", Photo + "?bytes=5242881", HttpStatusCode.RequestEntityTooLarge, "Max 5 MB file." },
        };

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("_emulator/s/client-test/")]
    [InlineData("wapim/")]
    [InlineData("_emulator/s/client-test/wapim/")]
    public async Task Works_as_against_the_provider(string prefix)
    {
        using var client = NewClient(prefix);
        Assert.True(await client.IsLoggedInAsync());
        Assert.Matches(ImageId, await client.SendAsync(Good));
        Assert.Matches(ImageId, await client.SendAsFormAsync(Good));
        Assert.Matches(ImageId, await client.SendAsync(Good with { Caption = "" }));
        Assert.Matches(ImageId, await client.SendAsync(Good with { Caption = null, ScheduledTime = 1582288548 }));
        Assert.Matches(ImageId, await client.SendAsync(Good with { ContentUrl = Photo + "?bytes=5242880" }));
        Assert.Empty(await client.QueueAsync());
        Assert.EndsWith("/profilepictures/15417543010.jpg", await client.PhotoAsync("15417543010"));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_says_why(string? number, string? link, HttpStatusCode status, string why)
    {
        using var client = NewClient("");
        var refused = await Assert.ThrowsAsync<WapimException>(() => client.SendAsync(new WapimImage(number, link)));
        Assert.Equal((status, why), (refused.Status, refused.Message));
    }

    [Theory]
    [InlineData("invalid-token")]
    [InlineData("two words")]
    public async Task A_bad_token_is_refused_everywhere(string token)
    {
        using var client = new WapimClient(_server.Address, token);
        await AssertRefusedAsync(() => client.SendAsync(Good));
        await AssertRefusedAsync(client.QueueAsync);
        await AssertRefusedAsync(client.ClearQueueAsync);
        await AssertRefusedAsync(client.IsLoggedInAsync);
        await AssertRefusedAsync(client.LogInAsync);
        await AssertRefusedAsync(client.LogOutAsync);
        await AssertRefusedAsync(() => client.PhotoAsync("15417543010"));
    }

    [Fact]
    public async Task Messages_for_later_wait_until_the_queue_is_cleared()
    {
        using var client = NewClient("");
        using var other = new WapimClient(_server.Address, "another-token");
        var first = await client.SendAsync(Good with { ScheduledTime = 4102444800 });
        var second = await client.SendAsFormAsync(Good with { ScheduledTime = 4102444801 });
        Assert.Equal([first, second], await client.QueueAsync());
        Assert.Empty(await other.QueueAsync());
        Assert.StartsWith("All messages waiting", await client.ClearQueueAsync(), StringComparison.Ordinal);
        Assert.Empty(await client.QueueAsync());
    }

    [Fact]
    public async Task A_phone_that_is_logged_out_keeps_messages_waiting_and_comes_back_by_a_login()
    {
        using var client = NewClient("");
        Assert.Equal("Success", await client.LogOutAsync());
        Assert.Equal("Already not connected", await client.LogOutAsync());
        Assert.False(await client.IsLoggedInAsync());
        var waiting = await client.SendAsync(Good);
        Assert.Equal([waiting], await client.QueueAsync());
        var refused = await Assert.ThrowsAsync<WapimException>(() => client.PhotoAsync("15417543010"));
        Assert.Equal("Must be logged in", refused.Message);

        var code = ImageHeader.Read(await client.LogInAsync());
        Assert.Equal(("image/png", 256, 256, true), (code.Type, code.Width, code.Height, code.EndsProperly));
        Assert.True(await client.IsLoggedInAsync());
        await client.SendAsync(Good);
        Assert.Equal([waiting], await client.QueueAsync());
    }

    private static async Task AssertRefusedAsync<T>(Func<Task<T>> ask)
    {
        var refused = await Assert.ThrowsAsync<WapimException>(ask);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
    }

    private WapimClient NewClient(string prefix) => new(new Uri(_server.Address, prefix), "3f9c1b7e5d2a48c6");
}
