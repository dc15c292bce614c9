using System.Net;
using Emulator.Plans.Media;
using Emulator.Tests.Support;

namespace Emulator.Tests.Drawing;

/// <summary>The address of a picture answers the picture its words describe, or says why there is none.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private const string Images = "/_emulator/images/";
    private TestServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _http = _server.NewClient();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("photo.jpg?bytes=5242881", "image/jpeg", 5_242_881, "image/jpeg")]
    [InlineData("photo.png", "image/png", 102_400, "image/png")]
    [InlineData("photo.GIF?bytes=6000", "image/gif", 6000, "image/gif")]
    [InlineData("photo.webp?bytes=6001&colour=rgba", "image/webp", 6001, "image/webp")]
    [InlineData("photo", "image/jpeg", 102_400, "image/jpeg")]
    [InlineData("photo.jpg?found=image/png", "image/jpeg", 102_400, "image/png")]
    [InlineData("photo.jpg?type=image/gif", "image/gif", 102_400, "image/gif")]
    [InlineData(
        "photo.jpg?type=application/octet-stream&found=image/jpeg",
        "application/octet-stream",
        102_400,
        "image/jpeg"
    )]
    [InlineData("photo.jpg?found=text/html&bytes=2000", "image/jpeg", 2000, "text/html")]
    [InlineData("photo.jpg?found=image/svg%2Bxml", "image/jpeg", 102_400, "image/svg+xml")]
    [InlineData("photo.pdf", "application/pdf", 102_400, "application/pdf")]
    [InlineData("photo.jpg?truncate=7000", "image/jpeg", 7000, "image/jpeg")]
    [InlineData("photo.jpg?truncate=0", "image/jpeg", 0, "")]
    public async Task Answers_what_is_wished(string target, string type, int length, string found)
    {
        using var reply = await _http.GetAsync(Images + target);
        var file = await reply.Content.ReadAsByteArrayAsync();
        Assert.Equal(
            (HttpStatusCode.OK, type, length, length, found),
            (
                reply.StatusCode,
                $"{reply.Content.Headers.ContentType}",
                file.Length,
                reply.Content.Headers.ContentLength,
                ImageHeader.Read(file).Type
            )
        );
        Assert.Equal("none", reply.Headers.AcceptRanges.Single());
        Assert.False(reply.Headers.ETag!.IsWeak);
    }

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("photo.png?bytes=1000000000")]
    [InlineData("photo.gif?truncate=17")]
    public async Task Says_the_same_of_it_without_sending_it(string target)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Images + target);
        using var head = await _http.SendAsync(request);
        using var whole = await _http.GetAsync(Images + target, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    [InlineData(204)]
    public async Task Fails_as_it_is_told_to(int status)
    {
        using var reply = await _http.GetAsync($"{Images}photo.jpg?status={status}");
        Assert.Equal((HttpStatusCode)status, reply.StatusCode);
        Assert.Equal(
            status == 204 ? "" : $"Status {status}, as the address asks for.\n",
            await reply.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task Is_there_below_a_session_and_without_credentials()
    {
        using var reply = await _http.GetAsync($"/_emulator/s/mine{Images}photo.jpg");
        Assert.Equal(102_400, (await reply.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task Comes_late_when_it_should()
    {
        var clock = TimeProvider.System;
        var before = clock.GetTimestamp();
        using var reply = await _http.GetAsync(Images + "photo.jpg?delay=300ms");
        Assert.InRange(clock.GetElapsedTime(before).TotalMilliseconds, 290, 10_000);
    }

    [Fact]
    public async Task Another_seed_or_name_is_another_picture()
    {
        var tags = new HashSet<string>();
        foreach (var target in (string[])["a.jpg", "b.jpg", "a.jpg?seed=x", "a.jpg?seed=y", "a.jpg?seed=y"])
        {
            using var reply = await _http.GetAsync(Images + target);
            tags.Add(reply.Headers.ETag!.Tag);
        }

        Assert.Equal(4, tags.Count);
    }
}
