using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>Mistakes of a client that no single reply shows are found in the journal; what is right is not.</summary>
public sealed class FindingTests
{
    private const string Findings = "/_emulator/api/findings";
    private readonly SteppedClock _clock = new();

    [Fact]
    public async Task Tells_what_a_client_did_wrong()
    {
        await using var client = await StartAsync();
        await client.SendAsync("15550001", "", "Authorization: Bearer invalid-token");
        await client.SendAsync("15550001", "", "Authorization: Bearer invalid-token");
        await client.SendAsync("15550002");
        _clock.Advance(TimeSpan.FromSeconds(20));
        await client.SendAsync("15550002");
        await client.AskAsync("POST", "/v23.0/1/messages?access_token=EAAJ-secret", "{}");
        Snapshot.Match((await client.GetAsync(Findings)).Scrubbed);
    }

    [Theory]
    [InlineData("15550001", "15550002", 0, "")]
    [InlineData("15550001", "15550001", 299, "sent-twice")]
    [InlineData("15550001", "15550001", 300, "")]
    public async Task The_same_message_within_five_minutes_is_sent_twice(
        string one,
        string two,
        int after,
        string found
    )
    {
        await using var client = await StartAsync();
        await client.SendAsync(one);
        _clock.Advance(TimeSpan.FromSeconds(after));
        await client.SendAsync(two);
        Assert.Equal(found, await FoundAsync(client));
    }

    [Theory]
    [InlineData("token-expired", "retried-in-vain")]
    [InlineData("rate-limited", "")]
    [InlineData("server-error", "")]
    [InlineData("request-lost", "")]
    [InlineData("reply-lost", "sent-twice")]
    public async Task An_error_that_stays_is_retried_in_vain_and_a_reply_that_was_lost_is_a_trap(
        string scenario,
        string found
    )
    {
        await using var client = await StartAsync();
        await client.AskAsync("POST", "/_emulator/api/armed", $$"""{"scenario":"{{scenario}}*1"}""");
        await AskAsync(client);
        await client.SendAsync();
        Assert.Equal(found, await FoundAsync(client));
    }

    [Theory]
    [InlineData("a", "a", "sent-twice")]
    [InlineData("a", "b", "")]
    public async Task A_form_is_the_same_whatever_its_boundary(string one, string two, string found)
    {
        await using var client = await StartAsync();
        foreach (var (caption, boundary) in new[] { (one, "first"), (two, "second") })
        {
            using var form = new MultipartFormDataContent(boundary)
            {
                { new StringContent("6289685028129@s.whatsapp.net"), "phone" },
                { new StringContent(caption), "caption" },
                { new StringContent("https://images.emulator.test/a.jpg"), "image_url" },
            };
            Assert.Equal(200, await client.PostAsync("/send/image", form));
        }

        Assert.Equal(found, await FoundAsync(client));
    }

    [Theory]
    [InlineData(4, "came-back-early")]
    [InlineData(6, "")]
    public async Task Whoever_was_asked_to_wait_must(int after, string found)
    {
        await using var client = await StartAsync();
        await client.SendAsync("15550001", "", "X-Emulator-Scenario: proxy-503");
        _clock.Advance(TimeSpan.FromSeconds(after));
        await client.SendAsync("15550002");
        Assert.Equal(found, await FoundAsync(client));
    }

    [Fact]
    public async Task A_message_that_was_lost_and_one_of_another_session_are_not_sent_twice()
    {
        await using var client = await StartAsync();
        await client.SendAsync("15550001", "/_emulator/s/a");
        await client.SendAsync("15550001", "/_emulator/s/b");
        Assert.Equal("", await FoundAsync(client));
        Assert.Equal(404, (await client.GetAsync($"{Findings}?session=nobody")).Status);
        Assert.Equal("bad-input", (await client.GetAsync($"{Findings}?status=1")).Error);
    }

    [Fact]
    public async Task A_credential_that_the_provider_wants_in_its_address_is_no_finding()
    {
        using var folder = new TinyContracts();
        await using var client = await ApiClient.StartAsync(new Settings { Contracts = folder.Path });
        await client.TinySendAsync("pebble", query: "?token=secret");
        Assert.Equal("", await FoundAsync(client));
    }

    [Fact]
    public async Task An_entry_tells_what_was_found_of_it()
    {
        await using var client = await StartAsync();
        await client.SendAsync();
        await client.SendAsync();
        Assert.False((await client.GetAsync("/_emulator/api/requests/1")).Json.TryGetProperty("findings", out _));
        var findings = (await client.GetAsync("/_emulator/api/requests/2")).Json.GetProperty("findings");
        Assert.Equal("sent-twice", findings[0].GetProperty("finding").GetString());
    }

    private Task<ApiClient> StartAsync() => ApiClient.StartAsync(parts: new HostParts(_clock));

    private static async Task<string> FoundAsync(ApiClient client) =>
        string.Join(
            ' ',
            (await client.GetAsync(Findings))
                .Json.GetProperty("findings")
                .EnumerateArray()
                .Select(finding => finding.GetProperty("finding").GetString())
        );

    /// <summary>A send that may get no reply at all.</summary>
    private static async Task AskAsync(ApiClient client)
    {
        try
        {
            await client.SendAsync();
        }
        catch (HttpRequestException)
        {
            Assert.Equal(1, (await client.GetAsync("/_emulator/api/requests")).Number("found"));
        }
    }
}
