using System.Net;
using System.Net.Security;
using Emulator.Serving;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Emulator.Hosting.Tls;

/// <summary>Makes an address one of HTTPS.</summary>
internal static class HttpsListening
{
    /// <summary>HTTP/1.1 alone, as without TLS: faults on the wire are made for it, byte by byte.</summary>
    public static void Use(ListenOptions listen, ICertificates certificates)
    {
        listen.Protocols = HttpProtocols.Http1;
        listen.Use(next =>
            connection =>
            {
                connection.Features.Set(new TlsConnection(connection.Transport.Output));
                return next(connection);
            }
        );
        listen.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = hello => Show(hello, certificates) });
    }

    private static ValueTask<SslServerAuthenticationOptions> Show(
        TlsHandshakeCallbackContext hello,
        ICertificates certificates
    )
    {
        var address = (hello.Connection.LocalEndPoint as IPEndPoint)?.Address;
        return ValueTask.FromResult(
            new SslServerAuthenticationOptions
            {
                ServerCertificateContext = certificates.For(hello.ClientHelloInfo.ServerName, address),
            }
        );
    }
}
