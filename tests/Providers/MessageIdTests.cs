using System.Text;
using Emulator.Cli.Comparing;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>The id of a WhatsApp message holds its recipient, and follows from the seed.</summary>
public sealed class MessageIdTests
{
    private const string Path = "/v23.0/106540352242922/messages";
    private const string Token = "Authorization: Bearer EAAJB...\r\n";

    /// <summary>Ids of the document and of recorded traffic: what reads them is right about ours too.</summary>
    [Theory]
    [InlineData("wamid.HBgLMTY0NjcwNDM1OTUVAgARGBI1RjQyNUE3NEYxMzAzMzQ5MkEA", "16467043595", "5F425A74F13033492A")]
    [InlineData("wamid.HBgLMTM0Mzc3NzI5MTAVAgARGBIyM0NGQkQ5RDA3NkRDNjREODMA", "13437772910", "23CFBD9D076DC64D83")]
    [InlineData("wamid.HBgMMjAxMjIyMzkwMTY1FQIAERgSRUVDRUNBMTI1QzhDMkUyMkMzAA==", "201222390165", "EECECA125C8C2E22C3")]
    [InlineData(
        "wamid.HBgNNTUxNjk5MjMxODIyMhUCABEYEjgxQkVFRDVBQTVDODFDOTg3MQA=",
        "5516992318222",
        "81BEED5AA5C81C9871"
    )]
    public void Recorded_ids_have_the_documented_layout(string id, string recipient, string key) =>
        Assert.Equal((recipient, key), Decode(id));

    [Theory]
    [InlineData("\"+16505551234\"", "16505551234", 52)]
    [InlineData("16505551234", "16505551234", 52)]
    [InlineData("\"+1 (650) 555-1234\"", "16505551234", 52)]
    [InlineData("\"201222390165\"", "201222390165", 56)]
    [InlineData("\"5516992318222\"", "5516992318222", 56)]
    [InlineData("\"+12345\"", "12345", 44)]
    public async Task The_id_of_a_send_holds_the_digits_of_its_recipient(string to, string digits, int letters)
    {
        await using var server = await TestServer.StartAsync();
        var reply = await RawClient.AskAsync(server, RawClient.Post(Path, Image(to), Token));
        var id = JsonPlaces.Find(reply.Text, "$.messages[0].id")!.Value;
        var (recipient, key) = Decode(id);
        Assert.Equal((digits, "wamid.".Length + letters), (recipient, id.Length));
        Assert.Matches("^[0-9A-F]{18}$", key);
    }

    [Fact]
    public async Task Every_send_gets_an_id_of_its_own()
    {
        await using var server = await TestServer.StartAsync();
        var replies = await SendAsync(server, "one", 50);
        var ids = replies.Select(reply => JsonPlaces.Find(reply.Split("\n\n")[1], "$.messages[0].id")!.Value);
        Assert.Equal(50, ids.Distinct().Count());
    }

    [Fact]
    public async Task Two_servers_with_one_seed_give_the_same_bytes_in_parallel_sessions()
    {
        await using var first = await TestServer.StartAsync(new Settings { Seed = "same" });
        await using var second = await TestServer.StartAsync(new Settings { Seed = "same" });
        var here = await SendInParallelAsync(first);
        var there = await SendInParallelAsync(second);
        Assert.Equal(here, there);
        Assert.Equal(here.Length, here.Distinct().Count());
    }

    [Fact]
    public async Task Another_seed_gives_other_bytes()
    {
        await using var first = await TestServer.StartAsync(new Settings { Seed = "one" });
        await using var second = await TestServer.StartAsync(new Settings { Seed = "other" });
        Assert.NotEqual(await SendAsync(first, "s", 1), await SendAsync(second, "s", 1));
    }

    private static async Task<string[]> SendInParallelAsync(TestServer server)
    {
        var sessions = Enumerable.Range(1, 8).Select(number => SendAsync(server, $"session-{number}", 5));
        return [.. (await Task.WhenAll(sessions)).SelectMany(replies => replies)];
    }

    /// <summary>Sends images one after another and gives everything of the replies that is the provider's.</summary>
    private static async Task<string[]> SendAsync(TestServer server, string session, int count)
    {
        var replies = new string[count];
        using var client = await RawClient.ConnectAsync(server);
        for (var i = 0; i < count; i++)
        {
            var headers = $"{Token}X-Emulator-Session: {session}\r\n";
            await client.SendAsync(RawClient.Post(Path, Image("\"+16505551234\""), headers));
            var reply = await client.ReadReplyAsync();
            var said = reply.Headers.Where(header => header.Key is not ("Date" or "X-Emulator-Verdict"));
            replies[i] = $"{string.Join('\n', said)}\n\n{reply.Text}";
        }

        return replies;
    }

    private static string Image(string to) =>
        $$$"""{"messaging_product":"whatsapp","to":{{{to}}},"type":"image","image":{"id":"1479537139650973"}}""";

    /// <summary>Reads recipient and key, and holds every byte around them against the documented layout.</summary>
    private static (string Recipient, string Key) Decode(string id)
    {
        Assert.StartsWith("wamid.", id, StringComparison.Ordinal);
        var bytes = Convert.FromBase64String(id["wamid.".Length..]);
        Assert.Equal([0x1C, 0x18], bytes[..2]);
        var end = 3 + bytes[2];
        Assert.Equal([0x15, 0x02, 0x00, 0x11, 0x18, 0x12], bytes[end..(end + 6)]);
        Assert.Equal(end + 6 + 18 + 1, bytes.Length);
        Assert.Equal(0, bytes[^1]);
        return (Encoding.ASCII.GetString(bytes[3..end]), Encoding.ASCII.GetString(bytes[(end + 6)..^1]));
    }
}
