namespace Emulator.Tests.Providers;

/// <summary>A media id is good for its own number, for 30 days, and until it is deleted.</summary>
public sealed class CloudMediaIdTests : IAsyncLifetime
{
    private const string Session = "/_emulator/s/ids";
    private static readonly DateTimeOffset Start = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private CloudServer _server = null!;
    private string _id = "";

    public async Task InitializeAsync()
    {
        _server = await CloudServer.StartAsync();
        await _server.SetupAsync("ids", """{"clock":{"freeze":"2026-01-31T12:00:00Z"}}""");
        _id = (await _server.UploadAsync(await _server.MakeAsync("photo.jpg"), Session)).Id;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(29.99, "accepted", 200)]
    [InlineData(30.01, "media-not-valid", 400)]
    public async Task Lives_30_days_of_the_clock_of_its_session(double days, string outcome, int status)
    {
        _server.Server.Host.Sessions.Find("ids")!.Clock.Freeze(Start.AddDays(days));
        var sent = await _server.SendIdAsync(_id, prefix: Session);
        Assert.Equal((outcome, status), (sent.Outcome, sent.Status));
        var shown = await _server.AskAsync(HttpMethod.Get, $"{Session}/v23.0/{_id}");
        Assert.Equal(status == 200 ? "media-shown" : "get-object-not-found", shown.Outcome);
    }

    [Fact]
    public async Task Is_not_known_to_another_number()
    {
        Assert.Equal("media-not-valid", (await _server.SendIdAsync(_id, "106540352242923", Session)).Outcome);
        Assert.Equal("accepted", (await _server.SendIdAsync(_id, prefix: Session)).Outcome);
    }

    [Fact]
    public async Task Is_not_known_as_a_number_that_asks_for_it_as_another()
    {
        var other = $"{Session}/v23.0/{_id}?phone_number_id=106540352242923";
        Assert.Equal("get-object-not-found", (await _server.AskAsync(HttpMethod.Get, other)).Outcome);
        Assert.Equal("delete-object-not-found", (await _server.AskAsync(HttpMethod.Delete, other)).Outcome);
        var own = $"{Session}/v23.0/{_id}?phone_number_id={CloudServer.Number}";
        Assert.Equal("media-shown", (await _server.AskAsync(HttpMethod.Get, own)).Outcome);
    }

    [Fact]
    public async Task Is_not_known_once_it_is_deleted()
    {
        var path = $"{Session}/v23.0/{_id}";
        Assert.Equal("media-deleted", (await _server.AskAsync(HttpMethod.Delete, path)).Outcome);
        Assert.Equal("media-not-valid", (await _server.SendIdAsync(_id, prefix: Session)).Outcome);
        Assert.Equal("get-object-not-found", (await _server.AskAsync(HttpMethod.Get, path)).Outcome);
        Assert.Equal("delete-object-not-found", (await _server.AskAsync(HttpMethod.Delete, path)).Outcome);
    }

    [Fact]
    public async Task Of_an_image_that_fails_is_good_again_and_again()
    {
        var id = (await _server.UploadAsync(await _server.MakeAsync("photo.webp"), Session)).Id;
        Assert.Equal("media-failed", (await _server.SendIdAsync(id, prefix: Session)).Outcome);
        Assert.Equal("media-failed", (await _server.SendIdAsync(id, prefix: Session)).Outcome);
    }
}
