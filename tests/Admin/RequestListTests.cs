using System.Text.RegularExpressions;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>What arrived can be asked for afterwards, by every fact an entry has.</summary>
public sealed partial class RequestListTests
{
    private const string Requests = "/_emulator/api/requests";

    [Fact]
    public async Task Shows_a_request_with_its_reply_and_what_was_decided()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync(headers: "X-Emulator-Session: a");
        var list = await client.GetAsync($"{Requests}?session=a");
        Snapshot.Match(WithoutProvidersIds(list.Scrubbed));
    }

    [Fact]
    public async Task Shows_what_the_provider_said_where_somebody_else_answered()
    {
        await using var client = await ApiClient.StartAsync();
        Assert.Equal(504, (await client.SendAsync(headers: "X-Emulator-Scenario: proxy-504")).Status);
        var entry = (await client.GetAsync($"{Requests}/1")).Json;
        Assert.Equal(504, entry.GetProperty("status").GetInt32());
        var said = entry.GetProperty("providerSaid");
        Assert.Equal(200, said.GetProperty("status").GetInt32());
        Assert.Contains("\"wa_id\":\"16505550001\"", said.GetProperty("body").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sees_all_sessions_unless_one_is_named()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync("15550001", "", "X-Emulator-Session: a");
        await client.SendAsync("15550002", "/_emulator/s/b");
        await client.SendAsync("15550003", "", "baggage: x=y, emulator-session=c;p=q");
        Assert.Equal(["15550003", "15550002", "15550001"], (await client.GetAsync(Requests)).Recipients);
        Assert.Equal(["15550001"], (await client.GetAsync($"{Requests}?session=a")).Recipients);
        Assert.Equal(["15550002"], (await client.GetAsync($"/_emulator/s/b{Requests}")).Recipients);
        Assert.Equal(["15550003"], (await client.GetAsync(Requests, "X-Emulator-Session: c")).Recipients);
    }

    [Fact]
    public async Task Calls_to_our_own_api_are_no_requests()
    {
        await using var client = await ApiClient.StartAsync();
        await client.GetAsync("/livez");
        await client.GetAsync("/_emulator/api/unknown");
        Assert.Equal(0, (await client.GetAsync(Requests)).Number("found"));
    }

    [Fact]
    public async Task Shows_one_request_by_its_number()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync("15550001");
        await client.SendAsync("15550002", "", "X-Emulator-Session: a");
        Assert.Equal("15550002", (await client.GetAsync($"{Requests}/2")).Json.GetProperty("to").GetString());
        Assert.Equal(404, (await client.GetAsync($"{Requests}/1?session=a")).Status);
        Assert.Equal("unknown-request", (await client.GetAsync($"{Requests}/3")).Error);
        Assert.Equal("unknown-request", (await client.GetAsync($"{Requests}/x")).Error);
    }

    [Theory]
    [InlineData("", "default", 1, "b,a")]
    [InlineData("?session=a", "a", 1, "b,default")]
    [InlineData("?session=*", "*", 3, "")]
    public async Task Clears_the_default_session_unless_told_otherwise(
        string query,
        string name,
        int count,
        string left
    )
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync();
        await client.SendAsync(prefix: "/_emulator/s/a");
        await client.SendAsync(prefix: "/_emulator/s/b");
        var cleared = await client.DeleteAsync(Requests + query);
        Assert.Equal((name, count), (cleared.Json.GetProperty("session").GetString(), cleared.Number("cleared")));
        var rest = (await client.GetAsync(Requests)).Requests.Select(entry => entry.GetProperty("session").GetString());
        Assert.Equal(left, string.Join(',', rest));
    }

    [Fact]
    public async Task Deletes_nothing_when_a_filter_asks_for_less_than_all()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync();
        Assert.Equal(400, (await client.DeleteAsync($"{Requests}?to=1")).Status);
        Assert.Equal(1, (await client.GetAsync(Requests)).Number("found"));
    }

    [Fact]
    public async Task Shows_no_credential()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync("EAAJsecret", "", "Authorization: Bearer EAAJsecret", "X-Copy: EAAJsecret");
        await client.SendAsync("15550001", "", "Authorization: Token EAAJsecret");
        await client.GetAsync("/nobody/knows", "Authorization: Bearer EAAJsecret");
        var list = await client.GetAsync(Requests);
        Assert.Equal(3, list.Number("found"));
        Assert.DoesNotContain("EAAJsecret", list.Text, StringComparison.Ordinal);
    }

    /// <summary>What the contract says is pinned elsewhere; here it is how an entry is shown.</summary>
    private static string WithoutProvidersIds(string shown)
    {
        var lines = shown.Split('\n').Where(line => !line.Contains("\"X-Fb-", StringComparison.Ordinal));
        var kept = lines.Where(line => !line.Contains("\"X-Business", StringComparison.Ordinal));
        return WamId().Replace(string.Join('\n', kept), "wamid.{id}");
    }

    [GeneratedRegex("wamid\\.[A-Za-z0-9+/=]+", RegexOptions.None, 1000)]
    private static partial Regex WamId();
}
