using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Emulator.Tests.Support;

/// <summary>A connection that sends exactly the bytes it is told to; everything it waits for ends in time.</summary>
internal sealed class RawClient : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly CancellationTokenSource _patience = new(Patience, TimeProvider.System);
    private readonly RawInput _input;

    private RawClient(Socket socket) => (Socket, _input) = (socket, new RawInput(socket, _patience.Token));

    public Socket Socket { get; }

    public static Task<RawClient> ConnectAsync(TestServer server) => ConnectAsync(server.EndPoint);

    public static async Task<RawClient> ConnectAsync(IPEndPoint server)
    {
        var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var client = new RawClient(socket);
        await socket.ConnectAsync(server, client._patience.Token);
        return client;
    }

    /// <summary>Sends one request over a connection of its own and reads its reply.</summary>
    public static async Task<RawReply> AskAsync(TestServer server, string request)
    {
        using var client = await ConnectAsync(server);
        await client.SendAsync(request);
        return await client.ReadReplyAsync(request.Split(' ')[0]);
    }

    /// <summary>A whole request with the headers every client sends; more headers are lines that end in \r\n.</summary>
    public static string Post(string path, string body, string headers = "") =>
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{headers}"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var sent = await Socket.SendAsync(bytes, SocketFlags.None, _patience.Token);
            bytes = bytes[sent..];
        }
    }

    /// <summary>Sends in pieces of so many bytes each, every piece a packet of its own.</summary>
    public async Task SendInPiecesAsync(ReadOnlyMemory<byte> bytes, int size)
    {
        for (var start = 0; start < bytes.Length; start += size)
        {
            await SendAsync(bytes.Slice(start, Math.Min(size, bytes.Length - start)));
            await Task.Yield();
        }
    }

    /// <summary>Says that nothing more will be sent; replies can still be read.</summary>
    public void HalfClose() => Socket.Shutdown(SocketShutdown.Send);

    /// <summary>Ends the connection with a reset, as a client that crashed.</summary>
    public void Reset() => Socket.Close(0);

    /// <summary>Reads one reply, a `100 Continue` too; the method tells whether it has a body at all.</summary>
    public Task<RawReply> ReadReplyAsync(string method = "POST") => _input.ReadReplyAsync(method);

    /// <summary>Everything that still comes, and how it ended.</summary>
    public async Task<(byte[] Bytes, RawEnd End)> ReadToEndAsync() =>
        (await _input.ReadAsync(int.MaxValue), _input.End);

    public void Dispose()
    {
        Socket.Dispose();
        _patience.Dispose();
    }
}
