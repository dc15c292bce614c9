using System.Net;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>What the clients that people use really send is accepted, whatever the pages show.</summary>
public sealed class RealClientsTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private HttpClient _http = null!;

    public static TheoryData<string, string, string, bool> Sends()
    {
        var rows = new TheoryData<string, string, string, bool>();
        foreach (var provider in RealSend.Of.Keys)
        {
            rows.Add(provider, "", "application/json", false);
            rows.Add(provider, ",\"caption\":\"\"", "application/json; charset=utf-8", false);
            rows.Add(provider, ",\"caption\":null", "application/json", false);
            rows.Add(provider, ",\"caption\":\"é 😀 \\u00e9 \\/\"", "application/json;charset=UTF-8", true);
        }

        return rows;
    }

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
    [MemberData(nameof(Sends))]
    public async Task Is_accepted(string provider, string caption, string type, bool chunked)
    {
        var send = RealSend.Of[provider];
        using var request = send.Request(caption, type);
        request.Headers.TransferEncodingChunked = chunked;

        using var reply = await _http.SendAsync(request);
        var said = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.StatusCode == HttpStatusCode.OK, said);
        Assert.Equal(send.Outcome, RealSend.OutcomeOf(reply));
    }
}
