using Emulator.Tests.Fetching;

namespace Emulator.Tests.Providers;

/// <summary>A link whose host does not answer well fails its message later, with the host's own status.</summary>
public sealed class CloudLinkTests
{
    private const string MadeUp = "https://images.emulator.test/photo.jpg";

    [Theory]
    [InlineData("status=400", "400, status message Bad Request")]
    [InlineData("status=403", "403, status message Forbidden")]
    [InlineData("status=404", "404, status message Not Found")]
    [InlineData("status=429", "429, status message Too Many Requests")]
    [InlineData("status=500", "500, status message Internal Server Error")]
    [InlineData("status=503", "503, status message Service Unavailable")]
    [InlineData("status=403&status-text=Keep%20Out", "403, status message Keep Out")]
    public async Task The_status_and_its_words_are_told(string query, string told)
    {
        await using var server = await CloudServer.StartAsync();
        var sent = await server.SendLinkAsync($"{MadeUp}?{query}");
        var details = $"Downloading media from weblink failed with http code {told}";
        Assert.StartsWith(
            "media-failed; subject=image.link; why=link-answers; later=failed; "
                + $"says=\"131053 Media upload error: {details}\"",
            sent.Verdict,
            StringComparison.Ordinal
        );
        Assert.Equal((200, details), (sent.Status, await server.DetailsAsync(sent)));
    }

    [Theory]
    [InlineData("HTTP/1.1 403 Forbidden", "403, status message Forbidden")]
    [InlineData("HTTP/1.1 404 Nothing Here", "404, status message Nothing Here")]
    [InlineData("HTTP/1.1 503 Service Unavailable", "503, status message Service Unavailable")]
    public async Task A_host_that_is_really_asked_is_told_alike(string head, string told)
    {
        await using var host = new Receiver(Receiver.Reply(head + "\nContent-Length: 0"));
        await using var server = await CloudServer.StartAsync(host.Host);
        var sent = await server.SendLinkAsync(host.LinkTo("/photo.jpg"));
        Assert.Equal(("media-failed", 200, 1), (sent.Outcome, sent.Status, host.Asked));
        Assert.Equal($"Downloading media from weblink failed with http code {told}", await server.DetailsAsync(sent));
    }

    [Fact]
    public async Task A_picture_that_is_really_fetched_is_good()
    {
        await using var host = new Receiver(Receiver.Picture());
        await using var server = await CloudServer.StartAsync(host.Host);
        var sent = await server.SendLinkAsync(host.LinkTo("/photo.png"));
        Assert.Equal(("accepted", 1), (sent.Outcome, host.Asked));
        Assert.Null(await server.DetailsAsync(sent));
    }

    [Fact]
    public async Task A_host_that_is_not_listed_is_not_asked_and_its_picture_is_taken_for_good()
    {
        await using var host = new Receiver(Receiver.Reply("HTTP/1.1 403 Forbidden\nContent-Length: 0"));
        await using var server = await CloudServer.StartAsync();
        var sent = await server.SendLinkAsync(host.LinkTo("/photo.jpg"));
        Assert.Equal(("accepted", 0), (sent.Outcome, host.Asked));
        Assert.Contains("; note=\"link, not fetched\";", sent.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delay=25s", "accepted")]
    [InlineData("delay=25s&status=403", "media-failed")]
    public async Task A_slow_host_does_not_slow_the_reply(string query, string outcome)
    {
        await using var server = await CloudServer.StartAsync();
        var started = TimeProvider.System.GetTimestamp();
        var sent = await server.SendLinkAsync($"{MadeUp}?{query}");
        Assert.Equal(outcome, sent.Outcome);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 10);
    }
}
