using System.Net;
using System.Net.Security;

namespace Emulator.Cli;

/// <summary>How the program asks its own server: straight, and here whatever its certificate is.</summary>
internal static class OwnServer
{
    public static SocketsHttpHandler NewHandler()
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = static (tls, _, _, errors) =>
            errors == SslPolicyErrors.None || (tls is SslStream { TargetHostName: var host } && IsHere(host));
        return handler;
    }

    private static bool IsHere(string host) =>
        host == "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
