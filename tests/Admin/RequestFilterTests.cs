using Emulator.Hosting;

namespace Emulator.Tests.Admin;

/// <summary>The journal can be asked by every fact of an entry, and by none that it does not have.</summary>
public sealed class RequestFilterTests
{
    private const string Requests = "/_emulator/api/requests";

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
    [InlineData("end=broken", "")]
    [InlineData("late=false", "3,2,1")]
    [InlineData("late=true", "")]
    [InlineData("to=%2B15550001", "1")]
    [InlineData("to=(155)%2050001", "1")]
    [InlineData("path=/messages", "3,2,1")]
    [InlineData("path=/other", "")]
    [InlineData("evidence=observed", "3,1")]
    [InlineData("evidence=inferred", "")]
    [InlineData("why=nothing", "")]
    [InlineData("image-type=image/jpeg", "3,1")]
    [InlineData("image-type=image/png", "")]
    [InlineData("by=request", "")]
    [InlineData("scenario=slow", "")]
    [InlineData("verdict=*-error", "2")]
    [InlineData("source=*ruby*", "3,1")]
    [InlineData("header.authorization=Bearer EAAJB", "3,1")]
    [InlineData("header.Authorization=Bearer *", "3,2,1")]
    [InlineData("header.X-Emulator-Edition=", "2,1")]
    [InlineData("body.image.link=https://*/a.jpg", "3,2,1")]
    [InlineData("body.to=*2", "2")]
    [InlineData("body.image.caption=*", "")]
    [InlineData("caption=", "3,2,1")]
    [InlineData("reply.error.code=190", "2")]
    [InlineData("reply.messages=", "2")]
    [InlineData("image=link", "3,2,1")]
    [InlineData("image=data", "")]
    [InlineData("fetched=true", "3,1")]
    [InlineData("fetched=false", "2")]
    [InlineData("image-address=*images.emulator.test*", "3,2,1")]
    [InlineData("pixels=800x600", "3,1")]
    [InlineData("pixels=800x6", "")]
    [InlineData("pixels=", "2")]
    [InlineData("image-bytes=102400", "3,1")]
    [InlineData("declared-type=image/*", "3,1")]
    [InlineData("sha256=", "3,2,1")]
    [InlineData("slower=1h", "")]
    [InlineData("fetched=true&limit=1", "3")]
    [InlineData("fetched=true&skip=1", "1")]
    [InlineData("since=2000-01-01", "3,2,1")]
    [InlineData("since=2100-01-01T00:00:00Z", "")]
    [InlineData("until=2100-01-01", "3,2,1")]
    [InlineData("until=2000-01-01", "")]
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
    [InlineData("slower=now", "slower is 'now'; write a time such as 500ms, 2s.")]
    [InlineData("captain=a", "There is no filter 'captain'; did you mean 'caption'?")]
    [InlineData("since=now", "since is 'now'; write a time such as 2026-01-31T12:00:00Z.")]
    [InlineData("end=gone", "end is 'gone'; write open, sent, aborted or broken.")]
    [InlineData("to=1&to=2", "'to' is given 2 times; give it once.")]
    [InlineData("late=1&end=2", "late is '1'; write true or false. end is '2'; write open, sent, aborted or broken.")]
    [InlineData("session=a&session=b", "'session' is given 2 times; give it once.")]
    public async Task Refuses_a_filter_it_does_not_understand(string query, string detail)
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.GetAsync($"{Requests}?{query}");
        Assert.Equal((400, "bad-input", detail), (reply.Status, reply.Error, reply.Detail));
    }

    [Fact]
    public async Task Finds_what_took_its_time()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync("15550001", "", "X-Emulator-Scenario: slow:250ms");
        await client.SendAsync("15550002", "", "X-Emulator-Scenario: slow:1ms");
        var list = await client.GetAsync($"{Requests}?slower=250ms");
        Assert.Contains("15550001", list.Recipients);
        Assert.Equal(0, (await client.GetAsync($"{Requests}?slower=10m")).Number("found"));
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
}
