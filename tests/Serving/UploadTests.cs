using System.Text;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>Rules on what a form says: files, numbers and yes or no as texts, lists in brackets.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const string Image = "file;image.png=PNG";

    private TestServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await TestServer.StartAsync(new Settings { Contracts = Repository.PathOf("tests/acme") });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(Image, "sent")]
    [InlineData("low=1", "missing file required")]
    [InlineData("file=PNG", "wrong file type")]
    [InlineData("file;image.png=", "wrong file not-empty")]
    [InlineData("file;image.gif=PNG", "wrong file.filename pattern")]
    [InlineData($"{Image} low=9 high=10", "sent")]
    [InlineData($"{Image} low=10 high=9", "wrong low compare")]
    [InlineData($"{Image} low=9.0 high=10", "wrong low type")]
    [InlineData($"{Image} urgent=T", "sent")]
    [InlineData($"{Image} urgent=on", "wrong urgent type")]
    [InlineData($"{Image} tags[]=abc tags[]=abcd", "wrong tags[1] max-length")]
    [InlineData($"{Image} tags[]=a tags[]=b tags[]=c", "wrong tags items")]
    public async Task Judges_the_parts_of_a_form(string parts, string said)
    {
        var body = string.Concat(parts.Split(' ').Select(Part)) + "--b--\r\n";
        var request = RawClient
            .Post("/dial-api/upload", body)
            .Replace("application/json", "multipart/form-data; boundary=b", StringComparison.Ordinal);
        var reply = await RawClient.AskAsync(_server, request);
        Assert.Equal(said, string.Join(' ', [Send.Outcome(reply), .. Told(reply.Text)]));
    }

    private static string Part(string written)
    {
        var (names, value) = written.Split('=', 2) is [var first, var second] ? (first.Split(';'), second) : ([], "");
        var part = new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"").Append(names[0]).Append('"');
        part.Append(names.Length > 1 ? $"; filename=\"{names[1]}\"\r\nContent-Type: image/png" : "");
        return part.Append("\r\n\r\n").Append(value).Append("\r\n").ToString();
    }

    private static IEnumerable<string> Told(string json)
    {
        using var said = System.Text.Json.JsonDocument.Parse(json);
        foreach (var name in new[] { "field", "rule" })
        {
            if (said.RootElement.TryGetProperty(name, out var value))
            {
                yield return value.GetString()!;
            }
        }
    }
}
