using System.Text.Json;
using Emulator.Tests.Hosting.Tls;

namespace Emulator.Tests.Providers;

/// <summary>
/// An application with a fixed https host, which is pointed here by DNS or a hosts file, and which trusts our CA.
/// </summary>
public sealed class HttpsHostTests : IAsyncLifetime
{
    private HttpsServer _server = null!;
    private HttpClient _client = null!;

    public static TheoryData<string> Providers() => [.. RealSend.Of.Keys];

    public async Task InitializeAsync()
    {
        _server = await HttpsServer.StartAsync();
        _client = _server.NewClient(await _server.AuthoritiesAsync());
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Sends_an_image_to_each_host_of_its_provider(string provider)
    {
        var hosts = _server.Http.Host.Catalog.Hosts.Where(host => host.Value.Name == provider).Select(host => host.Key);
        Assert.NotEmpty(hosts);
        foreach (var host in hosts)
        {
            var send = RealSend.Of[provider];
            using var request = send.Request(prefix: $"https://{host}");
            using var reply = await _client.SendAsync(request);
            Assert.Equal(send.Outcome, RealSend.OutcomeOf(reply));
        }
    }

    [Fact]
    public async Task Addresses_in_replies_are_of_https_too_and_lead_back_here()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "https://graph.facebook.com/v23.0/1479537139650973");
        ask.Headers.Authorization = new("Bearer", "EAAJB...");
        using var reply = await _client.SendAsync(ask);
        using var media = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        var address = media.RootElement.GetProperty("url").GetString();
        Assert.StartsWith("https://graph.facebook.com/", address, StringComparison.Ordinal);
        using var download = new HttpRequestMessage(HttpMethod.Get, address);
        download.Headers.Authorization = new("Bearer", "EAAJB...");
        using var image = await _client.SendAsync(download);
        Assert.Equal("image/jpeg", image.Content.Headers.ContentType?.MediaType);
    }
}
