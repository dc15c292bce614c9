using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Emulator.Serving;

/// <summary>What lies below TLS: ended by itself, TLS would leave the connection open.</summary>
internal sealed class TlsConnection(PipeWriter below)
{
    private bool _isOver;

    /// <summary>
    /// Ends our half of a connection in good order, with TLS or without: all that was written arrives, then its end.
    /// </summary>
    public static async Task EndAsync(HttpContext http, IConnectionTransportFeature connection)
    {
        await connection.Transport.Output.CompleteAsync();
        if (
            http.Features.Get<TlsConnection>() is { _isOver: false } own
            && http.Features.Get<ISslStreamFeature>() is { } tls
        )
        {
            await own.EndAsync(tls);
        }
    }

    private async Task EndAsync(ISslStreamFeature tls)
    {
        _isOver = true;
        try
        {
            await tls.SslStream.ShutdownAsync();
        }
        catch (IOException)
        {
            // The client left before it could be told.
        }

        await below.CompleteAsync();
    }
}
