using System.Text;
using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Uploads;

/// <summary>Files of any size that a contract allows are understood, whether they are kept whole or not.</summary>
public sealed class LargeUploadTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;
    private HarborServer _server = null!;

    public async Task InitializeAsync() => _server = await HarborServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(5_000, false)]
    [InlineData(5_000, true)]
    [InlineData(70_000, false)]
    [InlineData(70_000, true)]
    [InlineData(4 * Megabyte, false)]
    [InlineData(4 * Megabyte, true)]
    [InlineData((8 * Megabyte) + 1, false)]
    [InlineData((8 * Megabyte) + 1, true)]
    [InlineData(40 * Megabyte, false)]
    [InlineData(40 * Megabyte, true)]
    public async Task Says_what_is_true_of_a_file(int bytes, bool chunked)
    {
        var upload = new LargeUpload(bytes, chunked);
        var reply = await _server.UploadAsync(upload);
        Assert.Equal((bytes, upload.Sha256), ((int)reply["bytes"]!, (string)reply["sha256"]!));
        Assert.Equal((640, "behind"), ((int)reply["width"]!, (string)reply["note"]!));
        var entry = await _server.EntryAsync();
        Assert.Equal((upload.Length, upload.Sha256), (entry.Cuts!.Whole, entry.Media!.Sha256));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(4 * Megabyte)]
    [InlineData(40 * Megabyte)]
    public async Task The_journal_keeps_the_beginning_of_a_file_and_all_that_stands_around_it(int bytes)
    {
        var upload = new LargeUpload(bytes);
        await _server.UploadAsync(upload);
        var entry = await _server.EntryAsync();
        var body = Encoding.Latin1.GetString(entry.RequestBody);
        var cut = Assert.Single(entry.Cuts!.All);
        Assert.Equal(bytes - 4096, cut.Bytes);
        Assert.EndsWith(upload.After, body, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", body, StringComparison.Ordinal);
        Assert.Contains(Fingerprint.Of("S3cret"), body, StringComparison.Ordinal);
        Assert.InRange(entry.RequestBody.Length, 4096, 5000);
        using var http = _server.Server.NewClient();
        var journal = await http.GetStringAsync(new Uri("/_emulator/api/requests?session=large", UriKind.Relative));
        Assert.Contains(
            $"\"bodyBytes\":{upload.Length},\"bodyCuts\":[{{\"at\":{cut.At},\"bytes\":{cut.Bytes}}}]",
            journal.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Refuses_what_turns_out_to_be_larger_than_the_contract_allows()
    {
        using var client = await RawClient.ConnectAsync(_server.Server);
        await new LargeUpload(106L * Megabyte, chunked: true).SendAsync(client);
        Assert.Equal(413, (await client.ReadReplyAsync()).Status);
    }

    [Fact]
    public async Task Refuses_at_once_what_announces_itself_as_larger()
    {
        var reply = await RawClient.AskAsync(_server.Server, new LargeUpload(106L * Megabyte).Head);
        Assert.Equal(413, reply.Status);
    }

    [Theory]
    [InlineData("\r\n--c--\r\n")]
    [InlineData("\r\n--b\r\nno header\r\n\r\n")]
    [InlineData("")]
    public async Task A_body_that_breaks_after_fifty_megabytes_is_unreadable(string after)
    {
        using var client = await RawClient.ConnectAsync(_server.Server);
        await new LargeUpload(50 * Megabyte) { After = after }.SendAsync(client);
        Assert.Equal(400, (await client.ReadReplyAsync()).Status);
        Assert.InRange((await _server.EntryAsync()).RequestBody.Length, 0, 3 * Megabyte);
    }

    [Fact]
    public async Task Text_that_is_no_file_is_kept_as_a_whole()
    {
        var text = new string('x', 9 * Megabyte);
        using var body = new MultipartFormDataContent { { new StringContent(text), "note" } };
        body.Add(new ByteArrayContent(Pictures.Jpeg()), "file", "a.jpg");
        using var http = _server.Server.NewClient();
        using var reply = await http.PostAsync(new Uri(HarborServer.Path, UriKind.Relative), body);
        Assert.Contains(text, await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
