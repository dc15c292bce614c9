using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Emulator.Tests.Cli;

/// <summary>The verb that pipelines ask: it finds the server wherever it listens, and can wait.</summary>
public sealed class HealthcheckTests
{
    [Fact]
    public async Task Waits_for_a_server_that_does_not_listen_yet()
    {
        var urls = ("EMULATOR_URLS", $"http://127.0.0.1:{FreePort.Next()}");
        using var check = EmulatorProcess.Start("healthcheck --wait 25s", urls);
        await EmulatorProcess.RunAsync("help"); // for a moment nobody answers
        using var emulator = EmulatorProcess.Start("", urls);
        var ending = await check.EndAsync();
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Assert.Contains("\"status\": \"ready\"", ending.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://*:PORT")]
    [InlineData("http://+:PORT")]
    [InlineData("http://0.0.0.0:PORT")]
    [InlineData("http://localhost:PORT")]
    [InlineData("http://127.0.0.1:PORT/; http://127.0.0.1:OTHER")]
    public async Task Finds_it_with_the_variable_that_the_server_was_started_with(string written)
    {
        var urls = written
            .Replace("PORT", $"{FreePort.Next()}", StringComparison.Ordinal)
            .Replace("OTHER", $"{FreePort.Next()}", StringComparison.Ordinal);
        using var emulator = EmulatorProcess.Start("", ("EMULATOR_URLS", urls));
        var ending = await EmulatorProcess.RunAsync("healthcheck --wait=25s", ("EMULATOR_URLS", urls));
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
    }

    [Fact]
    public async Task Is_content_only_when_every_address_answers()
    {
        var (one, other) = (FreePort.Next(), FreePort.Next());
        using var emulator = EmulatorProcess.Start($"--urls http://127.0.0.1:{one}");
        await emulator.ReadLineAsync();
        var ending = await EmulatorProcess.RunAsync(
            $"healthcheck --urls http://127.0.0.1:{one};http://127.0.0.1:{other}"
        );
        Assert.Equal(1, ending.Code);
        Assert.StartsWith($"no answer from http://127.0.0.1:{other}/: ", ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_another_server_answered()
    {
        await using var other = new HttpAnswer(
            "HTTP/1.1 503 Busy\r\nContent-Length: 8\r\nConnection: close\r\n\r\nnot yet\n"
        );
        var ending = await EmulatorProcess.RunAsync($"healthcheck --urls {other.Address}");
        Assert.Equal((1, $"{other.Address}/ says 503: not yet\n"), (ending.Code, ending.Errors));
    }

    /// <summary>A server that gives everybody the same answer.</summary>
    private sealed class HttpAnswer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _running;

        public HttpAnswer(string answer)
        {
            _listener.Start();
            _running = AnswerAsync(Encoding.ASCII.GetBytes(answer));
        }

        public string Address => $"http://{_listener.LocalEndpoint}";

        public async ValueTask DisposeAsync()
        {
            await _running;
            _listener.Dispose();
        }

        private async Task AnswerAsync(byte[] answer)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            _ = await client.GetStream().ReadAsync(new byte[4096]);
            await client.GetStream().WriteAsync(answer);
        }
    }
}
