using System.Text;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>Hive, whose requests need not say who they speak for as long as there is only one it can be.</summary>
public sealed class HiveTests
{
    private const string Nobody = "";
    private const string Alice = "X-Bee: alice\r\n";

    [Theory]
    [InlineData(Nobody, 200, """{"bee":"queen"}""")]
    [InlineData(Alice, 200, """{"bee":"alice"}""")]
    [InlineData("X-Bee: \r\n", 200, """{"bee":"queen"}""")]
    [InlineData("X-Bee: %69nvalid-bee\r\n", 404, "")]
    public Task Where_all_are_good_nobody_is_the_one_that_the_contract_names(string headers, int status, string body) =>
        AnswersAsync("open", headers, status, body);

    [Theory]
    [InlineData(Nobody, 200, """{"bee":"alice"}""")]
    [InlineData(Alice, 200, """{"bee":"alice"}""")]
    [InlineData("X-Bee: queen\r\n", 404, "")]
    public Task Where_one_is_listed_nobody_is_that_one(string headers, int status, string body) =>
        AnswersAsync("""{"hive":[{"bee":"alice"}]}""", headers, status, body);

    [Theory]
    [InlineData("""{"hive":[]}""", Nobody, 400)]
    [InlineData("""{"hive":[]}""", Alice, 404)]
    [InlineData("""{"hive":[{"bee":"alice"},{"bee":"berta"}]}""", Nobody, 400)]
    [InlineData("""{"hive":[{"bee":"alice"},{"bee":"berta"}]}""", Alice, 200)]
    [InlineData("""{"hive":[{"bee":"alice"},{"bee":"berta"}]}""", "X-Bee: queen\r\n", 404)]
    public Task Where_none_or_several_are_listed_one_must_be_named(string accounts, string headers, int status) =>
        AnswersAsync(accounts, headers, status, null);

    [Fact]
    public Task The_only_one_brings_its_own_flags() =>
        AnswersAsync("""{"hive":[{"bee":"alice","awake":"false"}]}""", Nobody, 409, "");

    [Theory]
    [InlineData(Nobody)]
    [InlineData("Authorization: Basic Og==\r\n")]
    [InlineData("Authorization: Basic dXNlcjpwYXNz\r\n")]
    [InlineData("Authorization: Basic !\r\n")]
    [InlineData("Authorization: Bearer abc\r\n")]
    public async Task Nobody_is_asked_for_a_login_that_no_account_has(string headers)
    {
        await AnswersAsync("open", headers, 200, """{"bee":"queen"}""");
        await AnswersAsync("""{"hive":[{"bee":"alice"}]}""", headers, 200, """{"bee":"alice"}""");
    }

    [Theory]
    [InlineData(Nobody, 401)]
    [InlineData("Authorization: Basic Og==\r\n", 401)]
    [InlineData("Authorization: Basic dXNlcjpub3Bl\r\n", 401)]
    [InlineData("Authorization: Basic !\r\n", 401)]
    [InlineData("Authorization: Bearer abc\r\n", 401)]
    [InlineData("Authorization: Basic dXNlcjpwYXNz\r\n", 200)]
    public async Task Everybody_is_asked_for_the_login_that_one_account_has(string headers, int status)
    {
        const string Two = """{"hive":[{"bee":"alice"},{"bee":"berta","login":"user:pass"}]}""";
        await AnswersAsync(Two, Alice + headers, status, null);
        await AnswersAsync("""{"hive":[{"bee":"alice","login":"user:pass"}]}""", headers, status, null);
    }

    [Theory]
    [InlineData("open", Nobody, 404)]
    [InlineData("""{"hive":[{"bee":"alice"},{"bee":"berta"}]}""", Nobody, 400)]
    [InlineData("""{"hive":[{"bee":"alice"},{"bee":"berta"}]}""", Alice, 404)]
    public async Task At_an_unknown_path_it_is_the_same(string accounts, string headers, int status)
    {
        await using var hive = await Ember.StartAsync(new Settings { Accounts = accounts });
        Assert.Equal(status, (await hive.GetAsync("/hive-api/nothing", headers)).Status);
    }

    [Fact]
    public async Task Requests_of_one_connection_do_not_borrow_each_others_names()
    {
        await using var hive = await Ember.StartAsync();
        using var client = await RawClient.ConnectAsync(hive.Server);
        foreach (var (headers, bee) in new[] { (Nobody, "queen"), (Alice, "alice"), (Nobody, "queen") })
        {
            for (var i = 0; i < 2; i++)
            {
                await client.SendAsync(RawClient.Post("/hive-api/send", "{}", headers));
                Assert.Equal(bee, (await client.ReadReplyAsync()).Text("bee"));
            }
        }
    }

    [Fact]
    public async Task Who_is_alone_can_change_from_one_request_to_the_next()
    {
        await using var hive = await Ember.StartAsync();
        using var api = hive.Server.NewClient();
        using var client = await RawClient.ConnectAsync(hive.Server);
        foreach (var (listed, status) in new[] { ("""{"bee":"a"}""", 200), ("""{"bee":"a"},{"bee":"b"}""", 400) })
        {
            using var accounts = new StringContent($$"""{"hive":[{{listed}}]}""");
            using var put = await api.PutAsync(new Uri("/_emulator/api/accounts", UriKind.Relative), accounts);
            Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
            await client.SendAsync(RawClient.Post("/hive-api/send", "{}"));
            Assert.Equal(status, (await client.ReadReplyAsync()).Status);
        }
    }

    [Fact]
    public async Task The_journal_says_for_whom_it_was()
    {
        await using var hive = await Ember.StartAsync();
        await hive.PostAsync("/hive-api/send", new { });
        using var api = hive.Server.NewClient();
        var journal = await api.GetStringAsync(new Uri("/_emulator/api/requests?limit=1", UriKind.Relative));
        Assert.Contains("\"account\": \"queen\"", journal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", """{"count":1}""", 200)]
    [InlineData("application/json", """{"count":"1"}""", 422)]
    [InlineData("application/json", """{"count":true}""", 422)]
    [InlineData("application/x-www-form-urlencoded", "count=1", 200)]
    [InlineData("application/x-www-form-urlencoded", "count=", 200)]
    public async Task A_number_may_be_a_text_in_a_form_alone(string type, string body, int status)
    {
        await using var hive = await Ember.StartAsync();
        using var client = hive.Server.NewClient();
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var reply = await client.PostAsync(new Uri("/hive-api/send", UriKind.Relative), content);
        Assert.Equal(status, (int)reply.StatusCode);
    }

    private static async Task AnswersAsync(string accounts, string headers, int status, string? body)
    {
        await using var hive = await Ember.StartAsync(new Settings { Accounts = accounts });
        var reply = await hive.PostAsync("/hive-api/send", new { }, headers);
        Assert.Equal(status, reply.Status);
        Assert.Equal(body ?? Encoding.UTF8.GetString(reply.Body), Encoding.UTF8.GetString(reply.Body));
    }
}
