using System.Net.Http.Headers;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>The verdict notes where what is said of a file is not what its bytes are.</summary>
public sealed class FalseTypeTests : IAsyncLifetime
{
    private FableServer _server = null!;

    public async Task InitializeAsync() => _server = await FableServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("image/png", "photo.png", "declared image/png, but the bytes are image/jpeg")]
    [InlineData("IMAGE/PNG; x=\"1\"", "photo.png", "declared image/png, but the bytes are image/jpeg")]
    [InlineData("image/png", "photo.jpg", "declared image/png, but the bytes are image/jpeg")]
    [InlineData("text/html", "photo.jpg", "declared text/html, but the bytes are image/jpeg")]
    [InlineData("image/jpeg", "photo.png", "named .png, but the bytes are image/jpeg")]
    [InlineData("image/jpg", "photo.PNG", "named .PNG, but the bytes are image/jpeg")]
    [InlineData("image/x-own", "photo.gif", "named .gif, but the bytes are image/jpeg")]
    [InlineData(null, "photo.gif", "named .gif, but the bytes are image/jpeg")]
    public async Task A_jpeg_that_is_called_something_else_is_noted(string? type, string name, string note) =>
        Assert.Contains(
            $"; note=\"{note}\"; journal=",
            await UploadAsync(Pictures.Jpeg(), type, name),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("image/jpeg", "photo.jpg")]
    [InlineData("image/jpg", "photo.JPEG")]
    [InlineData("image/jpeg; x=1", "photo.jfif")]
    [InlineData("image/jpeg", "blob")]
    [InlineData("image/jpeg", "photo.v2")]
    [InlineData("image/x-own", "photo.jpg")]
    [InlineData(null, "photo.jpg")]
    [InlineData("application/octet-stream", "photo.png")]
    [InlineData("application/pdf", "photo.jpg")]
    public async Task A_jpeg_that_nobody_calls_something_else_is_not_noted(string? type, string name) =>
        Assert.DoesNotContain("note=", await UploadAsync(Pictures.Jpeg(), type, name), StringComparison.Ordinal);

    [Theory]
    [InlineData("nobody knows what")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    public async Task Bytes_that_are_no_picture_are_not_noted(string bytes) =>
        Assert.DoesNotContain(
            "note=",
            await UploadAsync([.. bytes.Select(letter => (byte)letter)], "image/png", "photo.png"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_page_that_came_in_place_of_a_picture_is_noted() =>
        Assert.Contains(
            "note=\"declared image/jpeg, but the bytes are text/html\"",
            await UploadAsync([.. "<!DOCTYPE html><html>"u8], "image/jpeg", "photo.jpg"),
            StringComparison.Ordinal
        );

    private async Task<string> UploadAsync(byte[] bytes, string? type, string name)
    {
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var form = new MultipartFormDataContent { { file, "file", name } };
        return (await _server.PostAsync("/fable-api/7/media", form)).Verdict;
    }
}
