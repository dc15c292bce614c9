using System.Net;
using System.Net.Sockets;
using System.Text;
using Emulator.Tests.Support;

namespace Emulator.Tests.Fetching;

/// <summary>A host of our own on loopback: it answers each connection with the bytes a test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _listening;
    private int _asked;

    public Receiver(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _listening = ListenAsync();
    }

    /// <summary>Answers with these bytes, whatever is asked, and closes the connection.</summary>
    public Receiver(byte[] reply)
        : this((_, stream, stop) => stream.WriteAsync(reply, stop).AsTask()) { }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>As it is listed for fetching.</summary>
    public string Host => $"127.0.0.1:{Port}";

    /// <summary>How many connections came.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>What the last request said.</summary>
    public string Request { get; private set; } = "";

    public string LinkTo(string path) => $"http://{Host}{path}";

    public static byte[] Reply(string head, byte[]? body = null) =>
        [.. Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), .. body ?? []];

    public static byte[] Picture() => Picture(Pictures.Png(60, 50));

    public static byte[] Picture(byte[] png) =>
        Reply($"HTTP/1.1 200 OK\nContent-Type: image/png\nContent-Length: {png.Length}", png);

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            _listener.Stop();
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            Interlocked.Increment(ref _asked);
            try
            {
                var room = new byte[8192];
                var read = await client.GetStream().ReadAsync(room, _stop.Token);
                Request = Encoding.Latin1.GetString(room, 0, read);
                await _answer(Request, client.GetStream(), _stop.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException) { }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _stop.Dispose();
        _listener.Dispose();
    }
}
