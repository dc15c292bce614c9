using System.Net.Http.Headers;

namespace Emulator.Tests.Serving.Cargo;

/// <summary>An uploaded file has a name and a type that rules look at as at every other field.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0x00, 0xFF];
    private CargoClient _client = null!;

    public async Task InitializeAsync() => _client = await CargoClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData("a.png", "image/png", "uploaded")]
    [InlineData("a b.jpeg", "IMAGE/JPEG", "uploaded")]
    [InlineData("é€.png", "image/png", "uploaded")]
    [InlineData("a.gif", "image/png", "field-wrong")]
    [InlineData("a.png", "image/gif", "field-wrong")]
    [InlineData("a.png", null, "field-missing")]
    [InlineData("much-too-long-a-name.png", "image/png", "field-wrong")]
    public async Task Checks_name_and_type(string name, string? type, string outcome)
    {
        var reply = await UploadAsync("image", name, type);
        Assert.Equal(outcome, reply.Outcome);
        if (outcome == "uploaded")
        {
            Assert.Equal($$"""{"name":"{{name}}","type":"{{type}}","image":null}""", reply.Text);
        }
    }

    [Fact]
    public async Task A_file_of_another_name_is_another_field() =>
        Assert.Equal("field-missing", (await UploadAsync("picture", "a.png", "image/png")).Outcome);

    [Theory]
    [InlineData("name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png\r\nContent-Length: 3", "uploaded")]
    [InlineData("name=image; filename=a.png\r\ncontent-type:image/png", "uploaded")]
    [InlineData("filename*=UTF-8''%e2%82%ac.png; name=image\r\nContent-Type: image/png", "uploaded")]
    [InlineData("name=\"image\"; filename=\"C:\\dir\\a.png\"\r\nContent-Type: image/png", "uploaded")]
    [InlineData("name=\"image\"; filename=\"\"\r\nContent-Type: application/octet-stream", "field-wrong")]
    [InlineData("name=\"image\"", "field-missing")]
    [InlineData("name=\"image; filename=\"a.png\"\r\nContent-Type: image/png", "field-missing")]
    [InlineData("name=\"image\"; filename=\"a.png\r\nContent-Type: image/png", "body-unreadable")]
    [InlineData("name=\"image\"; filename=\"a.png\"\r\nimage/png", "body-unreadable")]
    public async Task Understands_every_client(string part, string outcome)
    {
        var body = $"--b\r\nContent-Disposition: form-data; {part}\r\n\r\nPNG\r\n--b--";
        Assert.Equal(outcome, (await _client.PostAsync("upload", CargoClient.Multipart, body)).Outcome);
    }

    [Theory]
    [InlineData("", CargoClient.Multipart, "body-empty")]
    [InlineData("--b--", CargoClient.Multipart, "field-missing")]
    [InlineData("{}", "application/json", "type-wrong")]
    [InlineData("image=a.png", CargoClient.Form, "type-wrong")]
    public async Task Takes_nothing_else(string body, string type, string outcome) =>
        Assert.Equal(outcome, (await _client.PostAsync("upload", type, body)).Outcome);

    [Fact]
    public async Task A_file_that_breaks_off_is_unreadable()
    {
        var whole = "--b\r\nContent-Disposition: form-data; name=image; filename=a.png\r\n\r\nPNG\r\n--b--";
        for (var length = 1; length < whole.Length; length += 7)
        {
            var reply = await _client.PostAsync("upload", CargoClient.Multipart, whole[..length]);
            Assert.Equal("body-unreadable", reply.Outcome);
        }
    }

    private async Task<CargoReply> UploadAsync(string field, string name, string? type)
    {
        using var file = new ByteArrayContent(Png);
        file.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var content = new MultipartFormDataContent { { file, field, name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cargo-api/upload") { Content = content };
        return await _client.SendAsync(request);
    }
}
