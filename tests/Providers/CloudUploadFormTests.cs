using System.Security.Cryptography;
using System.Text;

namespace Emulator.Tests.Providers;

/// <summary>However a client writes its form, the file in it arrives byte for byte.</summary>
public sealed class CloudUploadFormTests : IAsyncLifetime
{
    private const string Plain = "multipart/form-data; boundary=b";
    private const string File = "Content-Disposition: form-data; name=\"file\"; filename=\"photo.png\"\n";
    private const string Product = "--b\nContent-Disposition: form-data; name=\"messaging_product\"\n\nwhatsapp\n";

    private static readonly string Everything = string.Concat(Enumerable.Range(0, 256).Select(each => (char)each));

    private CloudServer _server = null!;
    private string _image = "";

    public async Task InitializeAsync()
    {
        _server = await CloudServer.StartAsync();
        var made = await _server.MakeAsync("photo.png?bytes=20000");
        _image = Encoding.Latin1.GetString(made.Bytes) + Everything + "\r\n--\r\n\r\n--";
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(Plain, "", Product + "--b\n" + File + "Content-Type: image/png\n\n")]
    [InlineData(
        "multipart/form-data; boundary=\"b\"; charset=utf-8",
        "",
        Product + "--b\n" + File + "Content-Type: image/png\n\n"
    )]
    [InlineData(
        Plain,
        "",
        "--b\nContent-Disposition: form-data; name=messaging_product\n\nwhatsapp\n"
            + "--b\nContent-Disposition: form-data; name=file; filename=photo.png\nContent-Type: image/png\n\n"
    )]
    [InlineData(
        Plain,
        "",
        "--b\nContent-Disposition: form-data; name=\"messaging_product\"\nContent-Length: 8\n\nwhatsapp\n--b\n"
            + File
            + "Content-Type: image/png\nContent-Length: LENGTH\nContent-Transfer-Encoding: binary\n\n"
    )]
    [InlineData(Plain, "?messaging_product=whatsapp", "--b\n" + File + "Content-Type: image/png\n\n")]
    [InlineData(
        Plain,
        "",
        Product
            + "--b\nContent-Disposition: form-data; name=\"type\"\n\nimage\n--b\n"
            + File
            + "Content-Type: image/png\n\n"
    )]
    [InlineData(
        Plain,
        "",
        Product + "--b\nContent-Disposition: form-data; name=\"file\"; filename=\"blob\"\nContent-Type: image/png\n\n"
    )]
    [InlineData(
        Plain,
        "",
        Product + "--b\nContent-Type: image/png\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\n\n"
    )]
    [InlineData(Plain, "", Product + "--b\n" + File + "\n", "file-type-not-taken")]
    [InlineData(Plain, "", Product + "--b\n" + File + "Content-Type: image/png; q=1\n\n", "file-type-not-taken")]
    [InlineData(Plain, "", Product + "--b\n" + File + "Content-Type: image\n\n", "file-type-not-taken")]
    public async Task Is_understood(string type, string query, string before, string outcome = "uploaded")
    {
        var head = before.Replace("LENGTH", $"{_image.Length}", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        var body = head + _image + "\r\n--b--\r\n";
        var uploaded = await _server.PostAsync($"/v23.0/{CloudServer.Number}/media{query}", body, type);
        Assert.Equal(outcome, uploaded.Outcome);
        if (outcome == "uploaded")
        {
            var shown = (await _server.AskAsync(HttpMethod.Get, "/v23.0/" + uploaded.Id)).Body;
            Assert.Equal((_image.Length, "image/png"), ((int)shown["file_size"]!, (string)shown["mime_type"]!));
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(_image)));
            Assert.Equal(hash, (string)shown["sha256"]!);
        }
    }
}
