using System.Diagnostics;

namespace Bench;

/// <summary>
/// The load: every connection sends its next request as soon as its reply is read. Replies are awaited in the order of
/// the requests, so that a request costs the generator two system calls and no polling.
/// </summary>
internal sealed class ClosedLoop : IDisposable
{
    private const int LengthTolerance = 8;
    private readonly Connection[] _connections;
    private readonly int _bodyLength;

    public ClosedLoop(MeasuredServer server, int count)
    {
        _bodyLength = server.CheckedLength;
        _connections = [.. Enumerable.Range(0, count).Select(_ => new Connection(server))];
    }

    /// <summary>Sends for that long, waits for what is in flight, and says how many replies came.</summary>
    public long Run(TimeSpan length)
    {
        var began = Stopwatch.GetTimestamp();
        var replies = 0L;
        foreach (var connection in _connections)
        {
            connection.Send();
        }

        while (Stopwatch.GetElapsedTime(began) < length)
        {
            foreach (var connection in _connections)
            {
                Check(connection.Receive());
                connection.Send();
            }

            replies += _connections.Length;
        }

        foreach (var connection in _connections)
        {
            Check(connection.Receive());
        }

        return replies + _connections.Length;
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private void Check(RawReply reply)
    {
        if (Math.Abs(reply.Body.Length - _bodyLength) > LengthTolerance)
        {
            throw new InvalidOperationException($"a body of {reply.Body.Length} bytes after one of {_bodyLength}");
        }
    }
}
