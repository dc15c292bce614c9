using System.Net.Http.Headers;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>Secrets that are no credentials of their request stand nowhere in the journal either.</summary>
public sealed class HiddenSecretsTests : IAsyncLifetime
{
    private const string App = "bf9ee64c-3d4d-4ac4-8668-732e577007c4";
    private TestServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        var accounts = $$"""{"gupshup":[{"app-id":"{{App}}","token":"sk_LISTED_SECRET"}]}""";
        _server = await TestServer.StartAsync(new Settings { Accounts = accounts });
        _http = _server.NewClient();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "email=a%40b.example&password=My%2BSecret99")]
    [InlineData("application/json", """{"email":"a@b.example","password":"My+Secret99"}""")]
    [InlineData("application/json", """{"email":"a@b.example","password":"My\u002bSecret99""")]
    public async Task A_password_in_the_body_is_hidden(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var reply = await _http.PostAsync(new Uri("partner/account/login", UriKind.Relative), content);
        var journal = await LastEntryAsync();
        Assert.Contains("password", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret99", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listed_secret_in_the_reply_is_hidden()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"partner/app/{App}/token");
        request.Headers.TryAddWithoutValidation("Authorization", "partner-token");
        using var reply = await _http.SendAsync(request);
        Assert.Contains("sk_LISTED_SECRET", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var journal = await LastEntryAsync();
        Assert.Contains("listed-token-shown", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("LISTED_SECRET", journal, StringComparison.Ordinal);
    }

    private async Task<string> LastEntryAsync()
    {
        var list = await _http.GetStringAsync(new Uri("_emulator/api/requests?limit=1", UriKind.Relative));
        return System.Text.Json.Nodes.JsonNode.Parse(list)!["requests"]![0]!.ToJsonString();
    }
}
