using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>Headers are made once for a connection's account; another account of the same number has its own.</summary>
public sealed class CallerAccountTests : IAsyncLifetime
{
    private const string Usage = "X-Business-Use-Case-Usage";
    private TestServer _server = null!;
    private HttpClient _http = null!;

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

    [Fact]
    public async Task The_session_that_claims_a_recipient_answers_with_its_own_account()
    {
        await PutAsync("sessions/mine", $$"""{"claims":[{"to":"15550002"}],"accounts":{{Account("222")}}}""");
        using var client = await RawClient.ConnectAsync(_server);
        foreach (var to in new[] { "15550002", "15550001", "15550002", "15550001", "15550001" })
        {
            var usage = await UsageAsync(client, to);
            Assert.Equal((to, to == "15550002"), (to, usage.StartsWith("{\"222\"", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task An_account_that_is_listed_anew_counts_from_the_next_request_on()
    {
        using var client = await RawClient.ConnectAsync(_server);
        foreach (var waba in new[] { "333", "444" })
        {
            await PutAsync("accounts", Account(waba));
            Assert.StartsWith($"{{\"{waba}\"", await UsageAsync(client, "15550001"));
            Assert.StartsWith($"{{\"{waba}\"", await UsageAsync(client, "15550001"));
        }
    }

    private static string Account(string waba) =>
        $$"""{"whatsapp-cloud":[{"phone-number-id":"106540352242922","token":"EAAGtoken","waba-id":"{{waba}}"}]}""";

    private static async Task<string> UsageAsync(RawClient client, string to)
    {
        await client.SendAsync(Send.Whole(Send.Body.Replace("15550001", to, StringComparison.Ordinal)));
        return (await client.ReadReplyAsync()).Header(Usage) ?? "";
    }

    private async Task PutAsync(string call, string body)
    {
        using var content = new StringContent(body);
        using var reply = await _http.PutAsync(new Uri($"/_emulator/api/{call}", UriKind.Relative), content);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
    }
}
