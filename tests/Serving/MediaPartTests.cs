using System.Net.Http.Headers;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>An image as a file of a multipart body: its bytes, its type and its name are judged.</summary>
public sealed class MediaPartTests : IAsyncLifetime
{
    private FableServer _server = null!;

    public async Task InitializeAsync() => _server = await FableServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("image/png", "a.png", "uploaded")]
    [InlineData("IMAGE/PNG; x=1", "A.PNG", "uploaded")]
    [InlineData("image/jpeg", "a.b.jpeg", "uploaded")]
    [InlineData("application/octet-stream", "a.png", "type-wrong; subject=file; why=declared-type")]
    [InlineData(null, "a.png", "type-wrong; subject=file; why=declared-type")]
    [InlineData("image/png", "a.bmp", "type-wrong; subject=file; why=extension")]
    [InlineData("image/png", "blob", "type-wrong; subject=file; why=extension")]
    [InlineData("image/png", "png", "type-wrong; subject=file; why=extension")]
    [InlineData("image/png", "C:\\pictures.of\\us.png", "uploaded")]
    public async Task Judges_what_is_said_of_a_file(string? type, string name, string verdict)
    {
        var reply = await UploadAsync(Pictures.Png(60, 50), type, name);
        Assert.StartsWith(verdict, reply.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "not-an-image")]
    [InlineData(7, "not-an-image")]
    [InlineData(8, "uploaded")]
    public async Task Judges_the_bytes_of_a_file(int length, string outcome) =>
        Assert.Equal(outcome, (await UploadAsync(Pictures.Png(60, 50)[..length])).Outcome);

    [Fact]
    public async Task Tells_a_file_that_is_too_large()
    {
        var large = new byte[1500 * 1024];
        Pictures.Jpeg().CopyTo(large, 0);
        Assert.Equal("uploaded", (await UploadAsync(large)).Outcome);
        var reply = await UploadAsync([.. large, 0]);
        Assert.Equal(
            ("too-large", 1536001, "1536000"),
            (reply.Outcome, (int)reply.Body["found"]!, (string)reply.Body["wanted"]!)
        );
    }

    [Fact]
    public async Task A_file_that_was_left_is_known_by_its_id()
    {
        var id = (await UploadAsync(Pictures.WebPPlain(300, 200), "image/webp", "a.webp")).Id;
        var reply = await _server.IdAsync(id);
        Assert.Equal(("type-wrong", "image/webp"), (reply.Outcome, (string)reply.Body["found"]!));
        Assert.Equal("image.id", (string)reply.Body["field"]!);
    }

    [Fact]
    public async Task A_text_where_a_file_should_be_may_be_data()
    {
        using var body = new MultipartFormDataContent
        {
            { new StringContent(FableServer.DataOf(Pictures.Png(60, 50))), "file" },
        };
        Assert.Equal("uploaded", (await _server.PostAsync("/fable-api/7/media", body)).Outcome);
    }

    private async Task<FableReply> UploadAsync(byte[] file, string? type = "image/png", string name = "a.png")
    {
        using var content = new ByteArrayContent(file);
        if (type is not null)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        using var body = new MultipartFormDataContent { { content, "file", name } };
        return await _server.PostAsync("/fable-api/7/media", body);
    }
}
