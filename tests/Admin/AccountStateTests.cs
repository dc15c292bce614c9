using System.Text.Json;
using Emulator.Tests.Serving;

namespace Emulator.Tests.Admin;

/// <summary>The flags of an account are read and set by calls, for one session, one account or all of them.</summary>
public sealed class AccountStateTests : IAsyncLifetime
{
    private const string Seven = "/_emulator/api/accounts/gates/7";
    private const string Every = "/_emulator/api/accounts/gates/*";
    private const string Credential = "Authorization: Bearer good";

    private GatesServer _server = null!;

    public async Task InitializeAsync() => _server = await GatesServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Says_how_the_contract_begins_what_a_call_set_and_what_a_request_set()
    {
        Assert.Equal("default gates 7 closed=False approved=True", await SaidAsync("GET", Seven));
        Assert.Equal("default gates 7 closed=False approved=False", await SaidAsync("PUT", Seven, "approved: false"));
        Assert.Equal("not-approved", await OutcomeAsync());
        Assert.Equal("default gates 7 closed=False approved=True", await SaidAsync("DELETE", Seven));
        await _server.AskAsync("POST", "/gates-api/7/close", "", Credential);
        Assert.Equal("default gates 7 closed=True approved=False", await SaidAsync("GET", Seven));
        await SaidAsync("PUT", Seven, """{"closed":true,"approved":true}""");
        Assert.Equal("account-closed", await OutcomeAsync());
        await SaidAsync("DELETE", Seven);
        Assert.Equal("sent", await OutcomeAsync());
    }

    [Fact]
    public async Task All_accounts_are_meant_that_have_no_flag_of_their_own()
    {
        await SaidAsync("PUT", Seven, """{"closed":false}""");
        Assert.Equal("default gates * closed=True approved=True", await SaidAsync("PUT", Every, "closed: true"));
        Assert.Equal("sent", await OutcomeAsync());
        Assert.Equal("account-closed", await OutcomeAsync("/gates-api/8/messages"));
        await SaidAsync("DELETE", Seven);
        Assert.Equal("account-closed", await OutcomeAsync());
        Assert.Equal("default gates 7 closed=True approved=True", await SaidAsync("GET", Seven));
        await SaidAsync("DELETE", Every);
        Assert.Equal("sent", await OutcomeAsync());
    }

    [Fact]
    public async Task An_account_that_is_listed_is_as_it_is_listed_until_a_call_says_otherwise()
    {
        const string List = """{"gates":[{"account":"7","token":"good","closed":true}]}""";
        using var listed = await _server.CallAsync("PUT", "/_emulator/api/accounts", List);
        Assert.True(listed.IsSuccessStatusCode);
        Assert.Equal("default gates 7 closed=True approved=True", await SaidAsync("GET", Seven));
        Assert.Equal("default gates * closed=False approved=True", await SaidAsync("GET", Every));
        await SaidAsync("PUT", Every, "closed: false");
        Assert.Equal("sent", await OutcomeAsync());
        await SaidAsync("DELETE", Every);
        Assert.Equal("account-closed", await OutcomeAsync());
    }

    [Fact]
    public async Task A_session_has_states_of_its_own()
    {
        const string Mine = "X-Emulator-Session: mine";
        await _server.AskAsync("GET", "/gates-status", "", Mine);
        Assert.StartsWith("mine", await SaidAsync("PUT", Seven, "closed: true", Mine), StringComparison.Ordinal);
        Assert.Equal("sent", await OutcomeAsync());
        Assert.Equal("account-closed", await OutcomeAsync("/_emulator/s/mine" + GatesServer.Messages));
    }

    [Theory]
    [InlineData("gates/7", "", 400, "the body names no flag; write a map, for example {\"closed\":false}.")]
    [InlineData("gates/7", "{}", 400, "the body names no flag; write a map, for example {\"closed\":false}.")]
    [InlineData("gates/7", "[]", 400, "the body names no flag; write a map, for example {\"closed\":false}.")]
    [InlineData("gates/7", "{\"closed\":null}", 400, "'closed' has no value; write true or false.")]
    [InlineData("gates/7", "{\"closed\":{}}", 400, "'closed' is a map; write a single value.")]
    [InlineData(
        "gates/7",
        "{\"closd\":true,\"token\":true,\"approved\":\"no\"}",
        400,
        "the accounts of 'gates' have no flag 'closd'; did you mean 'closed'? "
            + "the accounts of 'gates' have no flag 'token'; known: approved, closed. "
            + "'approved' is 'no'; write true or false."
    )]
    [InlineData(
        "bolt/7",
        "{\"closed\":true}",
        400,
        "the accounts of 'bolt' have no flags, so nothing of their state can be set."
    )]
    [InlineData("gate/7", "{\"closed\":true}", 404, "No provider is called 'gate'; did you mean 'gates'?")]
    public async Task A_call_with_mistakes_is_refused_with_all_of_them_and_changes_nothing(
        string path,
        string body,
        int status,
        string detail
    )
    {
        using var reply = await _server.CallAsync("PUT", "/_emulator/api/accounts/" + path, body);
        var problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((status, detail), ((int)reply.StatusCode, problem.GetProperty("detail").GetString()));
        Assert.Equal("default gates 7 closed=False approved=True", await SaidAsync("GET", Seven));
    }

    [Theory]
    [InlineData("*", 400, "The state of an account belongs to one session; name one, or none for 'default'.")]
    [InlineData("nobody", 404, "Nobody opened the session 'nobody', and no request reached it; known: default.")]
    public async Task One_session_that_is_there_is_wanted(string session, int status, string detail)
    {
        using var reply = await _server.CallAsync("PUT", Seven, "{\"closed\":true}", "X-Emulator-Session: " + session);
        var problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(status, (int)reply.StatusCode);
        Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<string> OutcomeAsync(string path = GatesServer.Messages)
    {
        _server.Clock.Advance(TimeSpan.FromHours(1));
        return await _server.OutcomeAsync("{}", path);
    }

    private async Task<string> SaidAsync(string method, string path, string body = "", params string[] headers)
    {
        using var reply = await _server.CallAsync(method, path, body, headers);
        Assert.Equal(200, (int)reply.StatusCode);
        var said = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;
        var flags = said.GetProperty("flags").EnumerateObject().Select(flag => $"{flag.Name}={flag.Value}");
        var words = new[] { "session", "provider", "account" }.Select(name => said.GetProperty(name).GetString());
        return string.Join(' ', words.Concat(flags));
    }
}
