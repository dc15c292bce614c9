using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>Sessions over the wire: opened with a body, read, ended, evicted.</summary>
public sealed class SessionCallTests
{
    private const string Sessions = "/_emulator/api/sessions";

    private const string Full = """
        {"claims":[{"to":"+1 650 555 0001"},{"account":"106540352242922"}],
         "edition":{"whatsapp-cloud":"observed"},
         "accounts":{"whatsapp-cloud":[{"phone-number-id":"1","token":"t"}]},
         "seed":"s","clock":{"freeze":"2026-01-31T12:00:00Z"}}
        """;

    [Fact]
    public async Task A_careful_test_opens_its_session_and_learns_its_base_urls()
    {
        await using var client = await ApiClient.StartAsync();
        Snapshot.Match((await client.PutAsync($"{Sessions}/a", Full)).Scrubbed);
    }

    [Fact]
    public async Task Lists_all_sessions_or_the_named_one()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync(prefix: "/_emulator/s/a");
        Assert.Equal(2, (await client.GetAsync(Sessions)).Json.GetProperty("sessions").GetArrayLength());
        Assert.Equal(
            1,
            (await client.GetAsync($"/_emulator/s/a{Sessions}")).Json.GetProperty("sessions").GetArrayLength()
        );
    }

    [Fact]
    public async Task Base_urls_are_written_with_the_public_address()
    {
        await using var client = await ApiClient.StartAsync(new Settings { PublicUrl = "https://emulator.test/base" });
        var opened = await client.PutAsync($"{Sessions}/a", "");
        Assert.Equal("https://emulator.test/base/_emulator/s/a/", opened.Json.GetProperty("baseUrl").GetString());
    }

    [Fact]
    public async Task Names_the_nearest_session_when_nobody_opened_this_one()
    {
        await using var client = await ApiClient.StartAsync();
        await client.PutAsync($"{Sessions}/checkout-1", "");
        foreach (var path in new[] { $"{Sessions}/chekout-1", "/_emulator/api/requests?session=chekout-1" })
        {
            var reply = await client.GetAsync(path);
            Assert.Equal((404, "unknown-session"), (reply.Status, reply.Error));
            Assert.Contains("did you mean 'checkout-1'?", reply.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_evicted_session_is_gone_with_its_counts_and_carries_them_when_it_comes_back()
    {
        await using var client = await ApiClient.StartAsync(new Settings { SessionLimit = 1 });
        await client.SendAsync(prefix: "/_emulator/s/a");
        await client.SendAsync(prefix: "/_emulator/s/a");
        await client.SendAsync(prefix: "/_emulator/s/b");
        var gone = await client.GetAsync("/_emulator/api/requests?session=a");
        Assert.Equal((410, "evicted-session"), (gone.Status, gone.Error));
        Assert.Contains("after 2 requests; its 2 journal entries are gone", gone.Detail, StringComparison.Ordinal);
        Assert.Equal(2, (await client.PutAsync($"{Sessions}/a", "")).Number("evicted"));
        Assert.Equal(2, (await client.GetAsync("/_emulator/api/requests?session=a")).Number("evicted"));
    }

    [Fact]
    public async Task Refuses_a_claim_that_another_session_holds_until_that_one_ends()
    {
        await using var client = await ApiClient.StartAsync();
        await client.PutAsync($"{Sessions}/a", """{"claims":[{"to":"+16505550001"}]}""");
        var taken = await client.PutAsync($"{Sessions}/b", """{"claims":[{"to":"1 (650) 555-0001"}]}""");
        Assert.Equal((409, "claim-taken"), (taken.Status, taken.Error));
        Assert.Contains("claimed by the session 'a'", taken.Detail, StringComparison.Ordinal);
        await client.DeleteAsync($"{Sessions}/a");
        Assert.Equal(200, (await client.PutAsync($"{Sessions}/b", """{"claims":[{"to":"16505550001"}]}""")).Status);
    }

    [Fact]
    public async Task What_arrives_after_the_end_is_answered_filed_and_counted_as_late()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync(prefix: "/_emulator/s/a");
        Assert.True((await client.DeleteAsync($"{Sessions}/a")).Json.GetProperty("ended").GetBoolean());
        Assert.Equal(200, (await client.SendAsync("16505550002", "/_emulator/s/a")).Status);
        var list = await client.GetAsync("/_emulator/api/requests?session=a&late=true");
        Assert.Equal(["16505550002"], list.Recipients);
        Assert.Equal(1, list.Number("late"));
        var anew = await client.PutAsync($"{Sessions}/a", "");
        Assert.Equal((false, 0), (anew.Json.GetProperty("ended").GetBoolean(), anew.Number("late")));
    }

    [Fact]
    public async Task Counts_the_requests_that_lost_their_session_since_it_began()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync();
        await client.PutAsync($"{Sessions}/a", "");
        await client.SendAsync();
        await client.SendAsync();
        Assert.Equal(2, (await client.GetAsync($"{Sessions}/a")).Number("unclaimed"));
        Assert.Equal(2, (await client.GetAsync("/_emulator/api/requests?session=a")).Number("unclaimed"));
        Assert.Equal(3, (await client.GetAsync("/_emulator/api/requests")).Number("unclaimed"));
    }

    [Fact]
    public async Task Two_hundred_sessions_at_once_see_their_own_requests_only()
    {
        await using var client = await ApiClient.StartAsync();
        var all = Enumerable
            .Range(1, 200)
            .Select(async number =>
            {
                await client.SendAsync($"{number}", $"/_emulator/s/s{number}");
                return (await client.GetAsync($"/_emulator/api/requests?session=s{number}")).Recipients;
            });
        var seen = await Task.WhenAll(all);
        Assert.Equal(Enumerable.Range(1, 200).Select(number => $"{number}"), seen.Select(one => Assert.Single(one)));
    }
}
