namespace Emulator.Tests.Providers;

/// <summary>An image that is no good gets its message accepted, and fails it later with Meta's words.</summary>
public sealed class CloudImageTests : IAsyncLifetime
{
    private const string TooLarge = "File size too large";
    private const string NotRight =
        "Image is invalid. Please check the image properties; supported are JPG/JPEG, RGB/RGBA, 8 bit/channels and "
        + "PNG, RGB/RGBA, up to 8 bit/channel.";

    private CloudServer _server = null!;

    /// <summary>A picture, and how a message with it fails; good ones do not.</summary>
    public static TheoryData<string, string?> Pictures { get; } =
        new()
        {
            { "photo.jpg", null },
            { "photo.jpg?bytes=5242879", null },
            { "photo.jpg?bytes=5242880", null },
            { "photo.jpg?bytes=5242881", TooLarge },
            { "photo.png?bytes=5242879", null },
            { "photo.png?bytes=5242880", null },
            { "photo.png?bytes=5242881", TooLarge },
            { "photo.png?colour=rgba", null },
            { "photo.webp", "Unsupported Image mime type image/webp. Please use one of image/png, image/jpeg." },
            { "photo.jpg?found=image/gif", NotRight },
            { "photo.jpg?found=image/webp", NotRight },
            { "photo.jpg?found=text/html&bytes=2000", NotRight },
            { "photo.png?bits=16", NotRight },
            { "photo.jpg?colour=cmyk", NotRight },
            { "photo.jpg?colour=grey", NotRight },
            { "photo.png?colour=palette", NotRight },
            { "photo.jpg?truncate=60000", NotRight },
            { "photo.png?truncate=60000", NotRight },
            { "photo.jpg?truncate=0", NotRight },
            { "photo.jpg?found=image/png", null },
        };

    public async Task InitializeAsync() => _server = await CloudServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task An_upload_is_judged_when_it_is_sent(string picture, string? details)
    {
        var uploaded = await _server.UploadAsync(await _server.MakeAsync(picture));
        Assert.Equal("uploaded", uploaded.Outcome);
        await AssertFailsAsync(await _server.SendIdAsync(uploaded.Id), "image.id", details);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_link_is_judged_after_the_reply(string picture, string? details) =>
        await AssertFailsAsync(
            await _server.SendLinkAsync("https://images.emulator.test/" + picture),
            "image.link",
            details
        );

    [Fact]
    public async Task A_gif_is_refused_when_it_is_uploaded_and_fails_later_by_link()
    {
        var refused = await _server.UploadAsync(await _server.MakeAsync("photo.gif"));
        Assert.Equal((400, "file-type-not-taken"), (refused.Status, refused.Outcome));
        await AssertFailsAsync(
            await _server.SendLinkAsync("https://images.emulator.test/photo.gif"),
            "image.link",
            "Unsupported Image mime type image/gif. Please use one of image/png, image/jpeg."
        );
    }

    [Theory]
    [InlineData("photo.jpg?colour=grey", true)]
    [InlineData("photo.png?colour=grey-alpha", true)]
    [InlineData("photo.png?colour=palette", true)]
    [InlineData("photo.jpg?colour=cmyk", false)]
    [InlineData("photo.png?colour=grey&bits=16", false)]
    public async Task The_live_service_takes_more_colours(string picture, bool taken)
    {
        const string Observed = "/whatsapp-cloud@observed";
        var uploaded = await _server.UploadAsync(await _server.MakeAsync(picture), Observed);
        var sent = await _server.SendIdAsync(uploaded.Id, prefix: Observed);
        await AssertFailsAsync(sent, "image.id", taken ? null : NotRight);
        var link = await _server.SendLinkAsync("https://images.emulator.test/" + picture, Observed);
        await AssertFailsAsync(link, "image.link", taken ? null : NotRight);
    }

    private async Task AssertFailsAsync(CloudReply sent, string field, string? details)
    {
        Assert.Equal((200, details), (sent.Status, await _server.DetailsAsync(sent)));
        Assert.StartsWith("wamid.", (string)sent.Body["messages"]![0]!["id"]!, StringComparison.Ordinal);
        Assert.StartsWith(
            details is null ? "accepted; journal=" : $"media-failed; subject={field}; why=",
            sent.Verdict,
            StringComparison.Ordinal
        );
        Assert.Equal(
            details is not null,
            sent.Verdict.Contains(
                $"; later=failed; says=\"131053 Media upload error: {details}\"",
                StringComparison.Ordinal
            )
        );
    }
}
