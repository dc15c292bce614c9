using Emulator.Hosting;

namespace Emulator.Tests.Serving.Cargo;

/// <summary>A credential in the body is as good as one in a header, and belongs to its own request alone.</summary>
public sealed class BodyCredentialTests : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string Form = CargoClient.Form;
    private const string Listed = """
        cargo:
          - { shop: s1, key: k1, password: p, login: "s1:p" }
          - { shop: s2, key: k2, password: q, login: "s2:q" }
        """;

    private CargoClient _client = null!;

    public async Task InitializeAsync() => _client = await CargoClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData(Json, """{"shop":"s1","key":"k-12345","to":"1"}""", "accepted")]
    [InlineData(Json, """{"shop":"s1","auth":{"key":"k-12345"},"to":"1"}""", "accepted")]
    [InlineData(Json, """{"shop":7,"key":12345,"to":"1"}""", "accepted")]
    [InlineData(Json, """{"shop":"s1","key":"two words","to":"1"}""", "accepted")]
    [InlineData(Form, "shop=s1&key=k%2D12345&to=1", "accepted")]
    [InlineData(Json, """{"shop":"s1","to":"1"}""", "key-missing")]
    [InlineData(Json, """{"shop":"s1","key":"","to":"1"}""", "key-missing")]
    [InlineData(Json, """{"shop":"s1","key":null,"to":"1"}""", "key-missing")]
    [InlineData(Json, """{"shop":"s1","key":["k"],"to":"1"}""", "key-malformed")]
    [InlineData(Json, """{"shop":"s1","key":{"a":"k"},"to":"1"}""", "key-malformed")]
    [InlineData(Json, """{"shop":"s1","key":true,"to":"1"}""", "key-malformed")]
    [InlineData(Json, """{"shop":"s1","key":"a\nb","to":"1"}""", "key-malformed")]
    [InlineData(Json, """{"key":"k-12345","to":"1"}""", "account-unknown")]
    [InlineData(Json, """{"shop":"s1","key":"invalid","to":"1"}""", "account-unknown")]
    [InlineData(Json, """{"shop":["s1"],"key":"k","to":"1"}""", "account-unknown")]
    [InlineData(Json, """["shop","s1"]""", "key-missing")]
    [InlineData(Json, "{\"key\":\"k-12345\"", "key-missing")]
    [InlineData(Form, "", "key-missing")]
    [InlineData("text/plain", "shop=s1&key=k&to=1", "key-missing")]
    public async Task Is_read_from_the_body(string type, string body, string outcome) =>
        Assert.Equal(outcome, (await _client.PostAsync("keyed", type, body)).Outcome);

    [Theory]
    [InlineData("good", "good", "good", "good", "accepted")]
    [InlineData("", "", "good", "", "accepted")]
    [InlineData("", "", "", "good", "accepted")]
    [InlineData("", "good", "invalid", "invalid", "accepted")]
    [InlineData("good", "invalid", "invalid", "invalid", "accepted")]
    [InlineData("invalid", "good", "good", "good", "account-unknown")]
    [InlineData("", "invalid", "good", "good", "account-unknown")]
    [InlineData("", "", "invalid", "good", "account-unknown")]
    [InlineData("", "", "", "", "key-missing")]
    public async Task The_order_of_places_decides_which_one_counts(
        string nested,
        string flat,
        string header,
        string query,
        string outcome
    )
    {
        var body = $$"""{"shop":"s1","auth":{"key":"{{nested}}"},"key":"{{flat}}","to":"1"}""";
        var headers = header.Length == 0 ? Array.Empty<string>() : [$"X-Key: {header}"];
        Assert.Equal(outcome, (await _client.PostAsync($"keyed?key={query}", Json, body, headers)).Outcome);
    }

    [Fact]
    public async Task Is_forgotten_with_its_request()
    {
        foreach (
            var (key, outcome) in new[] { ("good", "accepted"), ("", "key-missing"), ("invalid", "account-unknown") }
        )
        {
            for (var i = 0; i < 3; i++)
            {
                var reply = await _client.PostAsync("keyed", Form, $"shop=s{i}&key={key}&to=1");
                Assert.Equal(outcome, reply.Outcome);
                Assert.Equal(outcome == "accepted", reply.Text.Contains($"\"s{i}\"", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task A_wrong_method_asks_for_the_key_too()
    {
        var path = "/cargo-api/keyed";
        Assert.Equal("key-missing", (await _client.AskAsync("PUT", path, Form, "a=1"u8.ToArray())).Outcome);
        Assert.Equal("unknown", (await _client.AskAsync("PUT", path, Form, "key=k"u8.ToArray())).Outcome);
    }

    [Fact]
    public async Task Of_listed_accounts_only_those_exist()
    {
        await _client.PutAsync("accounts", Listed);
        Assert.Equal("accepted", (await _client.PostAsync("keyed", Form, "shop=s2&key=k2&to=1")).Outcome);
        Assert.Equal("account-unknown", (await _client.PostAsync("keyed", Form, "shop=s2&key=k1&to=1")).Outcome);
        Assert.Equal("account-unknown", (await _client.PostAsync("keyed", Form, "shop=s3&key=k1&to=1")).Outcome);
        Assert.Equal("accepted", (await LoginAsync("s1:p")).Outcome);
        Assert.Equal("account-unknown", (await LoginAsync("s1:q")).Outcome);
    }

    [Theory]
    [InlineData("shop: s1, key: k1, password: p, login: 's1:p'", false)]
    [InlineData("shop: s1, key: k1, password: p, login: 's1:p', courier: C1", false)]
    [InlineData("shop: s1, key: k1, password: p, courier: C1", true)]
    public async Task A_list_of_accounts_may_leave_out_what_has_a_default(string account, bool lacksLogin)
    {
        var reply = await _client.PutAsync("accounts", $"cargo: [{{ {account} }}]");
        Assert.Equal(lacksLogin, reply.Text.Contains("lacks 'login'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_may_claim_an_account_that_only_the_body_names()
    {
        await _client.PutAsync("sessions/a", """{"claims":[{"account":"s1"}]}""");
        await _client.PostAsync("keyed", Form, "shop=s1&key=k-1&to=1111");
        await _client.PostAsync("keyed", Form, "shop=s2&key=k-1&to=2222");
        await _client.PostAsync("login", Json, """{"to":"3333"}""", CargoClient.Basic("s1:pass-word"));
        var journal = await _client.JournalAsync("?session=a");
        Assert.Contains("1111", journal, StringComparison.Ordinal);
        Assert.Contains("3333", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("2222", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_edition_of_the_claiming_session_reads_the_body_its_own_way()
    {
        await _client.PutAsync("sessions/a", """{"claims":[{"account":"s1"}],"edition":"observed"}""");
        const string body = """{"shop":"{s}","key":"k-12345","to":"1"}""";
        Assert.Equal("accepted", await KeyedAsync(body, "s2"));
        Assert.Equal("key-missing", await KeyedAsync(body, "s1"));
        Assert.Equal("accepted", (await _client.PostAsync("keyed", Form, "shop=s1&key=k-12345&to=1")).Outcome);
    }

    [Fact]
    public async Task Every_account_is_its_own_session_when_the_server_is_told_so()
    {
        await using var client = await CargoClient.StartAsync(new Settings { SessionFrom = "account" });
        await client.PostAsync("keyed", Form, "shop=s1&key=k-1&to=1111");
        Assert.Contains("1111", await client.JournalAsync("?session=s1"), StringComparison.Ordinal);
    }

    private async Task<string> KeyedAsync(string body, string shop) =>
        (await _client.PostAsync("keyed", Json, body.Replace("{s}", shop, StringComparison.Ordinal))).Outcome;

    private Task<CargoReply> LoginAsync(string pair) =>
        _client.PostAsync("login", Json, """{"to":"1"}""", CargoClient.Basic(pair));
}
