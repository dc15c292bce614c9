using System.Text.RegularExpressions;
using Emulator.Hosting;
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

    [Theory]
    [InlineData("", "3,2,1")]
    [InlineData("provider=whatsapp-cloud", "3,2,1")]
    [InlineData("provider=other", "")]
    [InlineData("edition=documented", "2,1")]
    [InlineData("edition=OBSERVED", "3")]
    [InlineData("operation=send-image", "3,2,1")]
    [InlineData("operation=read-messages", "")]
    [InlineData("verdict=accepted", "3,1")]
    [InlineData("verdict=authentication-error", "2")]
    [InlineData("subject=nothing", "")]
    [InlineData("account=106540352242922", "3,2,1")]
    [InlineData("account=1", "")]
    [InlineData("method=post", "3,2,1")]
    [InlineData("method=GET", "")]
    [InlineData("status=200", "3,1")]
    [InlineData("status=401", "2")]
    [InlineData("end=sent", "3,2,1")]
    [InlineData("end=aborted", "")]
    [InlineData("late=false", "3,2,1")]
    [InlineData("late=true", "")]
    [InlineData("to=%2B15550001", "1")]
    [InlineData("to=(155)%2050001", "1")]
    [InlineData("path=/messages", "3,2,1")]
    [InlineData("path=/other", "")]
    [InlineData("after=2", "3")]
    [InlineData("after=9223372036854775807", "")]
    [InlineData("limit=1", "3")]
    [InlineData("limit=1&skip=1", "2")]
    [InlineData("skip=2", "1")]
    [InlineData("skip=99999999999", "")]
    [InlineData("limit=0", "")]
    [InlineData("status=200&edition=documented", "1")]
    public async Task Filters_by_every_fact(string query, string recipients)
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync("15550001");
        await client.SendAsync("15550002", "", "Authorization: Bearer invalid-token");
        await client.SendAsync("15550003", "", "X-Emulator-Edition: observed");
        var list = await client.GetAsync($"{Requests}?{query}");
        Assert.Equal(recipients, string.Join(',', list.Recipients.Select(to => to[^1])));
    }

    [Theory]
    [InlineData("statos=200", "There is no filter 'statos'; did you mean 'status'?")]
    [InlineData("Status=200", "There is no filter 'Status'; did you mean 'status'?")]
    [InlineData("status=ok", "status is 'ok'; write a whole number.")]
    [InlineData("limit=-1", "limit is '-1'; write a whole number.")]
    [InlineData("late=yes", "late is 'yes'; write true or false.")]
    [InlineData("end=gone", "end is 'gone'; write open, sent or aborted.")]
    [InlineData("to=1&to=2", "'to' is given 2 times; give it once.")]
    [InlineData("late=1&end=2", "late is '1'; write true or false. end is '2'; write open, sent or aborted.")]
    [InlineData("session=a&session=b", "'session' is given 2 times; give it once.")]
    public async Task Refuses_a_filter_it_does_not_understand(string query, string detail)
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.GetAsync($"{Requests}?{query}");
        Assert.Equal((400, "bad-input", detail), (reply.Status, reply.Error, reply.Detail));
    }

    [Fact]
    public async Task Counts_all_that_fit_though_a_page_is_smaller()
    {
        await using var client = await ApiClient.StartAsync(new Settings { JournalEntries = 4 });
        for (var i = 0; i < 6; i++)
        {
            await client.SendAsync();
        }

        var page = await client.GetAsync($"{Requests}?limit=1");
        Assert.Equal((4, 2, 6), (page.Number("found"), page.Number("evicted"), page.Number("unclaimed")));
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
    public async Task Clears_the_default_session_unless_told_otherwise(string query, string name, int count, string left)
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
