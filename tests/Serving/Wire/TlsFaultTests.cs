using System.Net.Sockets;
using System.Text;
using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Compilation;
using Emulator.Tests.Hosting.Tls;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Wire;

/// <summary>Faults on a connection under TLS: the same bytes inside it as without, and the same end below it.</summary>
public sealed class TlsFaultTests : IAsyncLifetime
{
    private const string Garbage = "\0ÿþ\u0080this is no HTTP\r\n\r\n";
    private const string Half = """{"sent":"0123456789012345""";
    private HttpsServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await HttpsServer.StartAsync(new Settings { Contracts = AcmeContracts.Folder, Plain = true });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("reset", "", "Reset")]
    [InlineData("no-reply", "", "Closed")]
    [InlineData("garbage", Garbage, "Closed")]
    public async Task Bytes_come_that_are_no_reply(string scenario, string bytes, string end)
    {
        var (received, ended) = await AskAsync(scenario);
        Assert.Equal((bytes, end), (received, $"{ended}"));
        Assert.Equal(EntryEnd.Broken, (await _server.Http.EntryAsync(entry => entry.Number == 1)).End);
    }

    [Theory]
    [InlineData("reset-midway", "Reset")]
    [InlineData("cut", "Closed")]
    public async Task A_part_of_the_body_comes(string scenario, string end)
    {
        var (received, ended) = await AskAsync(scenario);
        Assert.Equal((WireServer.Reply(Half, received), end), (received, $"{ended}"));
        Assert.Equal(EntryEnd.Broken, (await _server.Http.EntryAsync(entry => entry.Number == 1)).End);
    }

    [Fact]
    public async Task More_comes_than_was_announced()
    {
        var (received, ended) = await AskAsync("wrong-length");
        Assert.Equal((WireServer.Reply(WireServer.Body, received, 41), "Closed"), (received, $"{ended}"));
    }

    [Fact]
    public async Task A_good_chunk_comes_and_one_without_a_length()
    {
        var (received, ended) = await AskAsync("broken-chunk");
        Assert.EndsWith($"\r\n\r\n19\r\n{Half}\r\nno-length\r\n", received, StringComparison.Ordinal);
        Assert.Equal(RawEnd.Closed, ended);
    }

    [Fact]
    public async Task A_body_that_is_refused_unread_has_its_reply_and_a_good_end()
    {
        const string head = $"POST {WireServer.Path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        var (received, ended) = await SendAsync($"{head}Content-Length: 900000000\r\n\r\n{{");
        Assert.StartsWith("HTTP/1.1 400 ", received, StringComparison.Ordinal);
        Assert.Contains("Connection: close\r\n", received, StringComparison.Ordinal);
        Assert.Equal(RawEnd.Closed, ended);
    }

    private Task<(string Received, RawEnd End)> AskAsync(string scenario) => SendAsync(WireServer.Post(scenario));

    private async Task<(string Received, RawEnd End)> SendAsync(string request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var patience = new CancellationTokenSource(RawClient.Patience, TimeProvider.System);
        await using var tls = await _server.ConnectAsync(socket);
        await tls.WriteAsync(Encoding.UTF8.GetBytes(request), patience.Token);
        var (received, buffer) = (new StringBuilder(), new byte[4096]);
        try
        {
            while (await tls.ReadAsync(buffer, patience.Token) is > 0 and var count)
            {
                received.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }

            return ($"{received}", RawEnd.Closed);
        }
        catch (IOException)
        {
            return ($"{received}", RawEnd.Reset);
        }
    }
}
