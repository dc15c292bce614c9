using System.Net;
using System.Net.Sockets;
using Emulator.Plans.Media;

namespace Emulator.Fetching;

/// <summary>One question to one host, over a connection of its own to an address that was judged before.</summary>
internal static class AskedOnce
{
    private const int LongestHeadersInKilobytes = 64;

    /// <summary>The answer, or where else to ask.</summary>
    public static async Task<(LinkAnswer? Answer, Uri? Next)> RunAsync(
        Uri link,
        IPAddress[] addresses,
        int mostBytes,
        CancellationToken stop
    )
    {
        using var client = new HttpMessageInvoker(Handler(addresses, link.Port));
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.TryAddWithoutValidation("User-Agent", "emulator");
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.ConnectionClose = true;
        try
        {
            using var reply = await client.SendAsync(request, stop);
            return NextOf(link, reply) is { } next
                ? (null, next)
                : (LinkAnswer.Of(await FetchedFile.ReadAsync(reply, mostBytes, stop)), null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            stop.ThrowIfCancellationRequested();
            return (FailedFetch.Of(failure), null);
        }
    }

    /// <summary>The name is not looked up again: an answer that changes in between changes nothing.</summary>
    private static SocketsHttpHandler Handler(IPAddress[] addresses, int port) =>
        new()
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = LongestHeadersInKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = (_, stop) => ConnectAsync(addresses, port, stop),
        };

    private static async ValueTask<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken stop)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception failure)
            {
                socket.Dispose();
                if (failure is not SocketException || i == addresses.Length - 1)
                {
                    throw;
                }
            }
        }
    }

    private static Uri? NextOf(Uri link, HttpResponseMessage reply) =>
        (int)reply.StatusCode is 301 or 302 or 303 or 307 or 308
        && reply.Headers.Location is { } location
        && Uri.TryCreate(link, location, out var next)
            ? next
            : null;
}
