using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Serving.Uploads;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Wire;

/// <summary>Faults of replies that are no piece of JSON: files, headers alone, and none at all.</summary>
public sealed class OddRepliesTests
{
    [Theory]
    [InlineData("cut", 2)]
    [InlineData("reset-midway", 2)]
    [InlineData("broken-json", 2)]
    [InlineData("wrong-length", 1)]
    public async Task A_file_is_cut_as_a_text_is(string scenario, int parts)
    {
        await using var server = await WireServer.StartAsync();
        var picture = Pictures.Png();
        var address = await KeepAsync(server, picture);
        using var client = await server.ConnectAsync();
        var headers = $"Host: localhost\r\n{WireServer.HeaderOf(scenario)}Connection: close\r\n";
        await client.SendAsync($"GET {address.PathAndQuery} HTTP/1.1\r\n{headers}\r\n");
        var (bytes, _) = await client.ReadToEndAsync();
        var body = bytes.AsSpan(bytes.AsSpan().IndexOf("\r\n\r\n"u8) + 4).ToArray();
        Assert.Equal(picture[..(picture.Length / parts)], body);
    }

    /// <summary>There is nothing to be cut: the reply is whole, and then the connection ends.</summary>
    [Theory]
    [InlineData("cut", "Closed")]
    [InlineData("broken-chunk", "Closed")]
    [InlineData("wrong-length", "Closed")]
    [InlineData("reset-midway", "Reset")]
    public async Task Headers_alone_come_whole(string scenario, string end)
    {
        await using var server = await WireServer.StartAsync();
        using var client = await server.ConnectAsync();
        await client.SendAsync($"HEAD /bolt-api/x HTTP/1.1\r\nHost: a\r\n{WireServer.HeaderOf(scenario)}\r\n");
        var (bytes, ended) = await client.ReadToEndAsync();
        var received = Encoding.ASCII.GetString(bytes);
        Assert.StartsWith("HTTP/1.1 404 Not Found\r\n", received, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", received, StringComparison.Ordinal);
        Assert.Equal((end, EntryEnd.Sent), (ended.ToString(), (await server.EntryAsync()).End));
    }

    [Theory]
    [InlineData("reset", "Reset")]
    [InlineData("cut", "Reset")]
    [InlineData("drip", "Reset")]
    [InlineData("broken-json", "Reset")]
    [InlineData("broken-chunk", "Reset")]
    [InlineData("wrong-length", "Reset")]
    [InlineData("no-reply", "Closed")]
    public async Task A_message_that_got_lost_has_no_reply_to_be_cut(string fault, string end)
    {
        await using var server = await WireServer.StartAsync();
        using var http = server.Server.NewClient();
        using var steps = new StringContent($"{{\"steps\":[{{\"fault\":\"{fault}\",\"message\":\"lost\"}}]}}");
        using var defined = await http.PutAsync("/_emulator/api/scenarios/gone", steps);
        Assert.True(defined.IsSuccessStatusCode, await defined.Content.ReadAsStringAsync());
        using var client = await server.ConnectAsync();
        await client.SendAsync(WireServer.Post("gone"));
        var (bytes, ended) = await client.ReadToEndAsync();
        Assert.Equal((0, end), (bytes.Length, ended.ToString()));
        Assert.Equal(EntryEnd.Broken, (await server.EntryAsync()).End);
        await server.AssertGoodAsync();
    }

    /// <summary>Whoever is kept waiting for a reply has sent its file, and the next file finds room.</summary>
    [Fact]
    public async Task An_upload_that_hangs_gives_its_room_back()
    {
        await using var server = await HarborServer.StartAsync(new Settings { BodyBytes = 1024 * 1024 });
        using var client = server.Server.NewClient();
        client.DefaultRequestHeaders.Add("X-Emulator-Scenario", "hang");
        using var givingUp = new CancellationTokenSource();
        Task[] hanging = [UploadAsync(client, givingUp.Token), UploadAsync(client, givingUp.Token)];
        await server.Server.SeenAsync(hanging.Length);
        Assert.Equal([EntryEnd.Open, EntryEnd.Open], server.Server.Journal().Select(entry => entry.End));
        await givingUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(hanging));
    }

    private static async Task UploadAsync(HttpClient client, CancellationToken stop)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("S3cret"), "key" },
            { new ByteArrayContent(new byte[900_000]), "file", "a.jpg" },
        };
        using var reply = await client.PostAsync($"{HarborServer.Path}?shop=1", form, stop);
    }

    private static async Task<Uri> KeepAsync(WireServer server, byte[] picture)
    {
        using var client = server.Server.NewClient();
        using var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { content, "file", "a.png" } };
        using var kept = await client.PostAsync("/gull-api/7/pictures", form);
        var id = (string)JsonNode.Parse(await kept.Content.ReadAsStringAsync())!["id"]!;
        return new Uri((string)JsonNode.Parse(await client.GetStringAsync($"/gull-api/pictures/{id}"))!["url"]!);
    }
}
