using System.Net.Sockets;
using System.Text;

namespace Bench;

/// <summary>One kept-alive connection with one request in flight at most.</summary>
internal sealed class Connection : IDisposable
{
    private const int PatienceInMilliseconds = 10_000;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _buffer = new byte[16 * 1024];

    private readonly byte[] _request;

    public Connection(MeasuredServer server)
    {
        _request = server.Request;
        _socket.NoDelay = true;
        _socket.ReceiveTimeout = PatienceInMilliseconds;
        _socket.Connect(server.Address);
    }

    public void Send() => _socket.Send(_request);

    /// <summary>Waits for the whole reply; its head and body are views that the next reply overwrites.</summary>
    public RawReply Receive()
    {
        var filled = 0;
        while (true)
        {
            var count = _socket.Receive(_buffer, filled, _buffer.Length - filled, SocketFlags.None);
            filled += count;
            if (RawReply.Find(_buffer.AsSpan(0, filled)) is { Complete: true } reply)
            {
                return reply;
            }

            if (count == 0 || filled == _buffer.Length)
            {
                var got = Encoding.UTF8.GetString(_buffer, 0, filled);
                throw new InvalidOperationException(
                    $"the connection or the buffer ended before the reply did; so far:\n{got}"
                );
            }
        }
    }

    public void Dispose() => _socket.Dispose();
}
