namespace Emulator.Tests.Serving;

/// <summary>Accounts that requests make: the session knows them from then on, as if they were listed.</summary>
public sealed class RegisteredAccountsTests : IAsyncLifetime
{
    private const string Bees = "/hive-api/bees";
    private const string Send = "/hive-api/send";
    private GatesServer _server = null!;

    public async Task InitializeAsync() => _server = await GatesServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Where_all_are_good_one_that_was_made_stands_beside_the_only_one()
    {
        Assert.Equal("""{"bees":[{"bee":"queen","awake":true,"at":0}],"me":"queen"}""", await ShowAsync());
        await HatchAsync("alice");
        const string Both = """{"bees":[{"bee":"queen","awake":true,"at":0},{"bee":"alice","awake":false,"at":1}]""";
        Assert.Equal(Both + "}", await ShowAsync());
        Assert.Equal(Both + ""","me":"carol"}""", await ShowAsync("X-Bee: carol"));
        Assert.Equal("bee-required", await SendAsync());
        Assert.Equal("asleep", await SendAsync("X-Bee: alice"));
        Assert.Equal("sent", await SendAsync("X-Bee: queen"));
        Assert.Equal("sent", await SendAsync("X-Bee: carol"));
    }

    [Fact]
    public async Task Beside_those_that_are_listed_it_is_known_too()
    {
        await ListAsync("""[{"bee":"berta"}]""");
        Assert.Equal("bee-unknown", await SendAsync("X-Bee: alice"));
        Assert.Equal("sent", await SendAsync());
        await HatchAsync("alice");
        Assert.Equal("asleep", await SendAsync("X-Bee: alice"));
        Assert.Equal("sent", await SendAsync("X-Bee: berta"));
        Assert.Equal("bee-required", await SendAsync());
        Assert.Equal("bee-unknown", await SendAsync("X-Bee: carol"));
    }

    [Fact]
    public async Task Where_none_is_listed_it_is_the_only_one()
    {
        await ListAsync("[]");
        await HatchAsync("alice");
        Assert.Equal("asleep", await SendAsync());
        Assert.Equal("""{"bees":[{"bee":"alice","awake":false,"at":0}],"me":"alice"}""", await ShowAsync());
    }

    [Fact]
    public async Task A_name_that_is_there_is_no_account_anew_and_without_a_name_there_is_none()
    {
        await HatchAsync("alice");
        await HatchAsync("");
        await HatchAsync(new string('a', 1001));
        Assert.Equal("queen alice", await NamesAsync());
        Assert.Equal("bee-there", (await _server.AskAsync("POST", Bees, """{"bee":"alice"}""")).Outcome);
        Assert.Equal("bee-there", (await _server.AskAsync("POST", Bees, """{"bee":"queen"}""")).Outcome);
        Assert.Equal("queen alice", await NamesAsync());
    }

    [Fact]
    public async Task A_new_list_forgets_it()
    {
        await HatchAsync("alice");
        await ListAsync("""[{"bee":"berta"}]""");
        Assert.Equal("berta", await NamesAsync());
        Assert.Equal("sent", await SendAsync());
    }

    [Fact]
    public async Task Who_claims_the_only_account_gets_what_names_none()
    {
        const string Claims = """{"claims":[{"account":"queen"}]}""";
        using var opened = await _server.CallAsync("PUT", "/_emulator/api/sessions/mine", Claims);
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
        Assert.Equal("sent", await SendAsync());
        using var journal = await _server.CallAsync("GET", "/_emulator/api/requests?session=mine");
        Assert.Contains("\"account\": \"queen\"", await journal.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_session_has_its_own()
    {
        await HatchAsync("alice");
        Assert.Equal("queen", await NamesAsync("/_emulator/s/b"));
        Assert.Equal("sent", (await _server.AskAsync("POST", "/_emulator/s/b" + Send)).Outcome);
    }

    private async Task ListAsync(string bees)
    {
        using var reply = await _server.CallAsync("PUT", "/_emulator/api/accounts", $$"""{"hive":{{bees}}}""");
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
    }

    private async Task HatchAsync(string bee) =>
        Assert.Equal("hatched", (await _server.AskAsync("POST", Bees, $$"""{"bee":"{{bee}}"}""")).Outcome);

    private async Task<string> SendAsync(params string[] headers) =>
        (await _server.AskAsync("POST", Send, "", headers)).Outcome;

    private async Task<string> ShowAsync(params string[] headers) =>
        (await _server.AskAsync("GET", Bees, "", headers)).Body;

    private async Task<string> NamesAsync(string prefix = "")
    {
        var shown = (await _server.AskAsync("GET", prefix + Bees)).Body;
        return string.Join(' ', shown.Split("\"bee\":\"").Skip(1).Select(part => part.Split('"')[0]));
    }
}
