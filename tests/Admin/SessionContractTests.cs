using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>Contracts that are uploaded for one session count for its requests alone.</summary>
public sealed class SessionContractTests : IDisposable
{
    private const string Session = "/_emulator/api/sessions/a";
    private const string Gravel = "/_emulator/api/contracts/gravel?session=a";
    private const string Pebble = "/_emulator/s/a/_emulator/api/contracts/pebble";
    private readonly TinyContracts _folder = new();

    [Theory]
    [InlineData("/_emulator/s/a", "Accept: */*")]
    [InlineData("", "X-Emulator-Session: a")]
    [InlineData("", "baggage: emulator-session=a")]
    public async Task Whoever_names_the_session_gets_its_contracts(string prefix, string header)
    {
        await using var client = await StartAsync();
        var put = await client.PutAsync(Pebble, TinyContracts.Upload("pebble", "own"));
        Assert.Equal((200, "a"), (put.Status, put.Json.GetProperty("session").GetString()));
        await client.PutAsync(Gravel, TinyContracts.Upload("gravel", "own, too"));
        Assert.Equal("own", (await client.TinySendAsync("pebble", prefix, header)).Text);
        Assert.Equal("own, too", (await client.TinySendAsync("gravel", prefix, header)).Text);
        Assert.Equal("one", (await client.TinySendAsync("pebble")).Text);
        Assert.Equal("one", (await client.TinySendAsync("pebble", "/_emulator/s/b")).Text);
        Assert.Equal(404, (await client.TinySendAsync("gravel")).Status);
    }

    [Fact]
    public async Task What_the_session_claims_is_judged_by_its_contracts()
    {
        await using var client = await StartAsync("""{"claims":[{"to":"16505550001"}]}""");
        await client.PutAsync(Pebble, TinyContracts.Upload("pebble", "own"));
        await client.PutAsync(
            Gravel,
            TinyContracts.Upload("gravel", "own, too").Replace("recipient: [to]", "recipient: [who]")
        );
        Assert.Equal("own", (await client.TinySendAsync("pebble", body: """{"to":"16505550001"}""")).Text);
        Assert.Equal("one", (await client.TinySendAsync("pebble", body: """{"to":"16505550002"}""")).Text);
        Assert.Equal("own, too", (await client.TinySendAsync("gravel", body: """{"who":"16505550001"}""")).Text);
        Assert.Equal(404, (await client.TinySendAsync("gravel", body: """{"to":"16505550001"}""")).Status);
        var mine = await client.GetAsync("/_emulator/api/requests?session=a");
        Assert.Equal(["16505550001", "16505550001"], mine.Recipients);
    }

    [Fact]
    public async Task An_account_is_claimed_by_the_sessions_own_contracts()
    {
        await using var client = await StartAsync("""{"claims":[{"account":"mine"}]}""");
        await client.PutAsync(Gravel, TinyContracts.Upload("gravel", "own"));
        Assert.Equal("own", (await client.TinySendAsync("gravel", query: "?token=mine")).Text);
        Assert.Equal(404, (await client.TinySendAsync("gravel", query: "?token=other")).Status);
        Assert.Equal("one", (await client.TinySendAsync("pebble", query: "?token=mine")).Text);
    }

    [Fact]
    public async Task The_default_session_may_have_its_own_too()
    {
        await using var client = await StartAsync();
        await client.PutAsync(Gravel.Replace("=a", "=default"), TinyContracts.Upload("gravel", "own"));
        Assert.Equal("own", (await client.TinySendAsync("gravel")).Text);
        Assert.Equal(404, (await client.TinySendAsync("gravel", "/_emulator/s/a")).Status);
        Assert.Equal(400, (await client.TinySendAsync("gravel", "", "X-Emulator-Session: not good")).Status);
    }

    [Fact]
    public async Task A_reload_below_them_is_followed()
    {
        await using var client = await StartAsync();
        await client.PutAsync(Gravel, TinyContracts.Upload("gravel", "own"));
        _folder.Edit("two");
        await client.AskAsync("POST", "/_emulator/api/reload", null);
        Assert.Equal("two", (await client.TinySendAsync("pebble", "/_emulator/s/a")).Text);
        Assert.Equal("own", (await client.TinySendAsync("gravel", "/_emulator/s/a")).Text);
    }

    [Fact]
    public async Task The_session_shows_them_and_loses_them_at_its_end()
    {
        await using var client = await StartAsync();
        await client.PutAsync(Gravel, TinyContracts.Upload("gravel", "own"));
        var session = (await client.GetAsync(Session)).Json;
        Assert.Equal("gravel", session.GetProperty("contracts")[0].GetString());
        Assert.True(session.GetProperty("baseUrls").TryGetProperty("gravel", out _));
        Assert.Equal(200, (await client.GetAsync(Gravel)).Status);
        Assert.Equal(404, (await client.GetAsync(Gravel.Split('?')[0])).Status);
        Assert.Equal(
            200,
            (await client.PutAsync("/_emulator/api/accounts?session=a", "{gravel: [{token: x}]}")).Status
        );
        Assert.Equal(200, (await client.DeleteAsync(Gravel)).Status);
        Assert.Equal(404, (await client.DeleteAsync(Gravel)).Status);
        Assert.False((await client.GetAsync(Session)).Json.TryGetProperty("contracts", out _));
        await client.PutAsync(Gravel, TinyContracts.Upload("gravel", "own"));
        await client.DeleteAsync(Session);
        Assert.Equal(404, (await client.TinySendAsync("gravel", "/_emulator/s/a")).Status);
        Assert.True(client.Server.Host.Sessions.WithContracts.IsEmpty);
    }

    [Fact]
    public async Task Only_so_many_sessions_have_their_own()
    {
        await using var client = await StartAsync();
        var upload = TinyContracts.Upload("gravel", "own");
        for (var i = 0; i < Sessions.MostWithContracts; i++)
        {
            await client.PutAsync($"/_emulator/api/sessions/s{i}", "");
            Assert.Equal(200, (await client.PutAsync(Gravel.Replace("=a", $"=s{i}"), upload)).Status);
        }

        var surplus = await client.PutAsync(Gravel, upload);
        Assert.Equal((409, "too-many-contracts"), (surplus.Status, surplus.Error));
        Assert.Equal(404, (await client.TinySendAsync("gravel", "/_emulator/s/a")).Status);
        Assert.Equal(200, (await client.PutAsync(Gravel.Replace("=a", "=s1"), upload)).Status);
        await client.PutAsync("/_emulator/api/sessions/s2", "");
        Assert.Equal(200, (await client.PutAsync(Gravel, upload)).Status);
        Assert.Equal(404, (await client.PutAsync(Gravel.Replace("=a", "=nobody"), upload)).Status);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ApiClient> StartAsync(string setup = "")
    {
        var client = await ApiClient.StartAsync(new Settings { Contracts = _folder.Path });
        Assert.Equal(200, (await client.PutAsync(Session, setup)).Status);
        return client;
    }
}
