using Emulator.Hosting;

namespace Emulator.Tests.Admin;

/// <summary>Traffic of an application that cannot name its session comes to the session that claims it.</summary>
public sealed class ClaimTests
{
    private const string Session = "/_emulator/api/sessions/a";

    [Theory]
    [InlineData("+1 (650) 555-0001", "16505550001")]
    [InlineData("16505550001", "+16505550001")]
    [InlineData("16505550001", "1-650-555-0001")]
    public async Task A_recipient_is_claimed_however_it_is_written(string claimed, string sent)
    {
        await using var client = await ApiClient.StartAsync();
        await client.PutAsync(Session, $$"""{"claims":[{"to":"{{claimed}}"}]}""");
        await client.SendAsync(sent);
        await client.SendAsync("16505550002");
        Assert.Equal([sent], (await client.GetAsync("/_emulator/api/requests?session=a")).Recipients);
        Assert.Equal(1, (await client.GetAsync(Session)).Number("unclaimed"));
    }

    [Fact]
    public async Task An_account_is_claimed_and_a_named_session_wins_over_any_claim()
    {
        await using var client = await ApiClient.StartAsync();
        await client.PutAsync(Session, $$"""{"claims":[{"account":"{{ApiClient.Phone}}"}]}""");
        await client.SendAsync("16505550001");
        await client.SendAsync("16505550002", "", "X-Emulator-Session: b");
        await client.SendFromAsync("22", "16505550003", "");
        Assert.Equal(["16505550001"], (await client.GetAsync("/_emulator/api/requests?session=a")).Recipients);
        Assert.Equal(["16505550002"], (await client.GetAsync("/_emulator/api/requests?session=b")).Recipients);
        Assert.Equal(["16505550003"], (await client.GetAsync("/_emulator/api/requests?session=default")).Recipients);
    }

    [Fact]
    public async Task The_edition_of_the_claiming_session_takes_effect()
    {
        await using var client = await ApiClient.StartAsync();
        await client.PutAsync(Session, """{"claims":[{"to":"16505550001"}],"edition":"observed"}""");
        await client.SendAsync("16505550001");
        await client.SendAsync("16505550002");
        var editions = (await client.GetAsync("/_emulator/api/requests")).Requests.Select(entry =>
            entry.GetProperty("edition").GetString()
        );
        Assert.Equal(["documented", "observed"], editions);
    }

    [Fact]
    public async Task The_accounts_of_the_claiming_session_take_effect()
    {
        await using var client = await ApiClient.StartAsync();
        await client.PutAsync(
            Session,
            """{"claims":[{"to":"16505550001"}],"accounts":{"whatsapp-cloud":[{"phone-number-id":"1","token":"t"}]}}"""
        );
        Assert.Equal(401, (await client.SendAsync("16505550001")).Status);
        Assert.Equal(200, (await client.SendAsync("16505550002")).Status);
    }

    [Fact]
    public async Task Every_account_is_its_own_session_when_the_server_is_told_so()
    {
        await using var client = await ApiClient.StartAsync(new Settings { SessionFrom = "account" });
        await client.SendFromAsync("11", "16505550001", "");
        await client.SendFromAsync("22", "16505550002", "");
        await client.SendFromAsync("33", "16505550003", "/_emulator/s/named");
        Assert.Equal(["16505550001"], (await client.GetAsync("/_emulator/api/requests?session=11")).Recipients);
        Assert.Equal(["16505550002"], (await client.GetAsync("/_emulator/api/requests?session=22")).Recipients);
        Assert.Equal(["16505550003"], (await client.GetAsync("/_emulator/api/requests?session=named")).Recipients);
    }

    [Fact]
    public async Task A_server_that_wants_sessions_refuses_a_request_without_one()
    {
        await using var client = await ApiClient.StartAsync(new Settings { Sessions = "required" });
        await client.PutAsync(Session, """{"claims":[{"to":"16505550001"}]}""");
        var homeless = await client.SendAsync("16505550002");
        Assert.Equal((400, "session-required"), (homeless.Status, homeless.Error));
        Assert.Equal(200, (await client.SendAsync("16505550001")).Status);
        Assert.Equal(200, (await client.SendAsync("16505550002", "/_emulator/s/b")).Status);
        Assert.Equal(1, (await client.GetAsync("/_emulator/api/requests?session=default")).Number("found"));
    }

    [Theory]
    [InlineData("emulator-session=b", "b")]
    [InlineData("x=y,emulator-session=b", "b")]
    [InlineData("x=y , emulator-session=b;ttl=1 , z=1", "b")]
    [InlineData("emulator-session=b%7Ec", "b~c")]
    [InlineData("emulator-sessions=b", "default")]
    public async Task Baggage_names_the_session(string baggage, string session)
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync("16505550001", "", $"baggage: {baggage}");
        Assert.Equal(1, (await client.GetAsync($"/_emulator/api/requests?session={session}")).Number("found"));
    }
}
