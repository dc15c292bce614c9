using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Emulator.Tests.Support;

/// <summary>Reads replies off a socket, without a web client that would mend them.</summary>
internal sealed class RawInput(Socket socket, CancellationToken stop)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>How the connection ended, if it did so far.</summary>
    public RawEnd End { get; private set; }

    public async Task<RawReply> ReadReplyAsync(string method)
    {
        var line = (await ReadLineAsync() ?? "").Split(' ', 3);
        var status = line.Length > 1 ? int.Parse(line[1], CultureInfo.InvariantCulture) : 0;
        var headers = new List<KeyValuePair<string, string>>();
        while (await ReadLineAsync() is { Length: > 0 } header)
        {
            var parts = header.Split(':', 2);
            headers.Add(new(parts[0], parts[1].Trim()));
        }

        var reply = new RawReply(status, line.Length > 2 ? line[2] : "", headers, [], RawEnd.KeptOpen);
        var hasBody = method != "HEAD" && status is >= 200 and not (204 or 304);
        var body = hasBody ? await ReadBodyAsync(reply) : [];
        if (status == 0 || (status >= 200 && IsLast(reply)))
        {
            await ReadAsync(int.MaxValue);
        }

        return reply with
        {
            Body = body,
            End = End,
        };
    }

    /// <summary>So many bytes, or as many as still come.</summary>
    public async Task<byte[]> ReadAsync(int length)
    {
        var bytes = new List<byte>();
        while (bytes.Count < length && await FillAsync())
        {
            var count = Math.Min(length - bytes.Count, _end - _start);
            bytes.AddRange(_buffer.AsSpan(_start, count));
            _start += count;
        }

        return [.. bytes];
    }

    private static bool IsLast(RawReply reply) =>
        "close".Equals(reply.Header("Connection"), StringComparison.OrdinalIgnoreCase);

    private async Task<byte[]> ReadBodyAsync(RawReply reply)
    {
        if (reply.Header("Transfer-Encoding") != "chunked")
        {
            var length = reply.Header("Content-Length");
            return await ReadAsync(length is null ? int.MaxValue : int.Parse(length, CultureInfo.InvariantCulture));
        }

        var body = new List<byte>();
        while (await ReadLineAsync() is { Length: > 0 } size && size != "0")
        {
            body.AddRange(await ReadAsync(Convert.ToInt32(size, 16)));
            await ReadLineAsync();
        }

        await ReadLineAsync();
        return [.. body];
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (await FillAsync())
        {
            var letter = (char)_buffer[_start++];
            if (letter == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(letter);
        }

        return line.Length == 0 ? null : line.ToString();
    }

    /// <summary>Makes sure that there is a byte to read; false at the end.</summary>
    private async ValueTask<bool> FillAsync()
    {
        if (_start < _end)
        {
            return true;
        }

        try
        {
            (_start, _end) = (0, await socket.ReceiveAsync(_buffer, SocketFlags.None, stop));
            End = _end == 0 ? RawEnd.Closed : End;
        }
        catch (SocketException)
        {
            (_start, _end, End) = (0, 0, RawEnd.Reset);
        }

        return _end > 0;
    }
}
