using System.Net.Sockets;
using System.Text;
using Emulator.State;

namespace Emulator.Admin.Renderings;

/// <summary>Sends a request of the journal once more, byte by byte, to the address that the call came to.</summary>
internal sealed class SecondSend(EntryOfCall call, ConnectionInfo connection)
{
    private const string SessionHeader = "X-Emulator-Session";
    private const string SessionPrefix = "/_emulator/s/";

    /// <summary>Ends when the reply has ended, or when 'stop' says that nobody waits any longer.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var raw = RawRequest.Of(call.Slot);
        try
        {
            using var client = new TcpClient(connection.LocalIpAddress!.AddressFamily);
            await client.ConnectAsync(connection.LocalIpAddress, connection.LocalPort, stop);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Head(raw)), stop);
            await stream.WriteAsync(raw.Body, stop);
            var block = new byte[16 * 1024];
            while (await stream.ReadAsync(block, stop) > 0) { }
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // A scenario may break the reply off: what came of the request is in its new entry all the same.
            return;
        }
    }

    private string Head(RawRequest raw)
    {
        var head = new StringBuilder($"{raw.Method} {raw.Target} HTTP/1.1\r\n");
        foreach (var (name, value) in raw.Headers.Where(header => !SentRequest.IsOfTheClient(header.Key)))
        {
            head.Append($"{name}: {value}\r\n");
        }

        var names = raw.Headers.Any(header => header.Key.Equals(SessionHeader, StringComparison.OrdinalIgnoreCase));
        if (!names && !raw.Target.StartsWith(SessionPrefix, StringComparison.Ordinal))
        {
            head.Append($"{SessionHeader}: {call.Session.Name}\r\n");
        }

        head.Append($"{EntryView.AgainHeader}: {call.Entry.Number}\r\n");
        return head.Append($"Connection: close\r\nContent-Length: {raw.Body.Length}\r\n\r\n").ToString();
    }
}
