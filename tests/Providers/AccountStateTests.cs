using System.Text;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>Every state that an account can be in leads to what the provider says of it, by one call.</summary>
public sealed class AccountStateTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private HttpClient _http = null!;

    public static TheoryData<string, string, bool, string> States { get; } =
        new()
        {
            { "whatsapp-cloud", "token-expired", true, "token-expired" },
            { "whatsapp-cloud", "registered", false, "account-not-registered" },
            { "whatsapp-cloud", "recipients-allowed", false, "recipient-not-allowed" },
            { "gupshup", "callback-billing", false, "callback-billing-off" },
            { "gupshup", "cloud", false, "app-not-on-cloud" },
            { "z-api", "subscribed", false, "not-subscribed" },
            { "z-api", "connected", false, "enqueued" },
            { "z-api", "queue-full", true, "queue-full" },
            { "gowa", "connected", false, "not-connected" },
            { "gowa", "logged-in", false, "not-logged-in" },
            { "gowa", "started", false, "client-missing" },
            { "wapim", "connected", false, "queued-and-waiting" },
        };

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _http = _server.NewClient();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_state_of_one_account_is_answered_as_the_provider_does_and_taken_back(
        string provider,
        string flag,
        bool value,
        string outcome
    )
    {
        var send = RealSend.Of[provider];
        await CallAsync(HttpMethod.Put, provider, send.Account, $$"""{"{{flag}}":{{(value ? "true" : "false")}}}""");
        Assert.Equal(outcome, await OutcomeAsync(send));
        Assert.Equal(send.Outcome, await OutcomeAsync(send, "/_emulator/s/other"));
        await CallAsync(HttpMethod.Delete, provider, send.Account, "");
        Assert.Equal(send.Outcome, await OutcomeAsync(send));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_state_of_all_accounts_needs_none_to_be_named(
        string provider,
        string flag,
        bool value,
        string outcome
    )
    {
        await CallAsync(HttpMethod.Put, provider, "*", $"{flag}: {(value ? "true" : "false")}");
        Assert.Equal(outcome, await OutcomeAsync(RealSend.Of[provider]));
    }

    [Fact]
    public async Task The_live_service_tells_of_an_expired_token_in_todays_words()
    {
        var send = RealSend.Of["whatsapp-cloud"];
        await CallAsync(HttpMethod.Put, "whatsapp-cloud", send.Account, "token-expired: true");
        Assert.Equal("authentication-error", await OutcomeAsync(send, "/whatsapp-cloud@observed"));
    }

    [Fact]
    public async Task An_account_whose_key_is_a_secret_goes_by_its_fingerprint_in_answers()
    {
        var shown = await CallAsync(HttpMethod.Put, "wapim", "my-token", "connected: false");
        Assert.DoesNotContain("my-token", shown, StringComparison.Ordinal);
        var fingerprint = System.Text.Json.JsonDocument.Parse(shown).RootElement.GetProperty("account").GetString()!;
        Assert.StartsWith("fp-", fingerprint, StringComparison.Ordinal);
        await CallAsync(HttpMethod.Delete, "wapim", fingerprint, "");
        Assert.Equal("queued", await OutcomeAsync(RealSend.Of["wapim"]));
    }

    private async Task<string> OutcomeAsync(RealSend send, string prefix = "")
    {
        using var request = send.Request(prefix: prefix);
        using var reply = await _http.SendAsync(request);
        return RealSend.OutcomeOf(reply);
    }

    private async Task<string> CallAsync(HttpMethod method, string provider, string account, string body)
    {
        using var request = new HttpRequestMessage(method, $"/_emulator/api/accounts/{provider}/{account}");
        request.Content = body.Length > 0 ? new StringContent(body, Encoding.UTF8) : null;
        using var reply = await _http.SendAsync(request);
        var said = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.IsSuccessStatusCode, said);
        return said;
    }
}
