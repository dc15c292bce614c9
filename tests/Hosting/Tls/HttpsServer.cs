using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting.Tls;

/// <summary>A server with HTTPS beside HTTP, and clients that trust what it gives them alone.</summary>
internal sealed class HttpsServer(TestServer server) : IAsyncDisposable
{
    public const string CaPath = "/_emulator/ca.pem";

    /// <summary>The same server by HTTP.</summary>
    public TestServer Http => server;

    public IPEndPoint EndPoint { get; } =
        new(IPAddress.Loopback, server.Host.Addresses.Select(each => new Uri(each)).First(IsHttps).Port);

    public static async Task<HttpsServer> StartAsync(Settings? settings = null)
    {
        var wanted = settings ?? new Settings();
        return new(await TestServer.StartAsync(wanted.Tls == "off" ? wanted with { Tls = "self-made" } : wanted));
    }

    public async Task<X509Certificate2Collection> AuthoritiesAsync()
    {
        using var client = server.NewClient();
        var all = new X509Certificate2Collection();
        all.ImportFromPem(await client.GetStringAsync(CaPath));
        return all;
    }

    /// <summary>Whatever host it asks, it asks this server, as behind a hosts file.</summary>
    public HttpClient NewClient(X509Certificate2Collection trusted)
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.CertificateChainPolicy = Policy(trusted);
        handler.ConnectCallback = async (_, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(EndPoint, stop);
            return new NetworkStream(socket, ownsSocket: true);
        };
        return new HttpClient(handler) { Timeout = RawClient.Patience };
    }

    /// <summary>A connection of its own, ready to be written to; nothing mends what comes over it.</summary>
    public async Task<SslStream> ConnectAsync(Socket socket)
    {
        await socket.ConnectAsync(EndPoint);
        var tls = new SslStream(new NetworkStream(socket));
        var options = new SslClientAuthenticationOptions { TargetHost = "localhost" };
        options.CertificateChainPolicy = Policy(await AuthoritiesAsync());
        options.ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11];
        await tls.AuthenticateAsClientAsync(options);
        return tls;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static X509ChainPolicy Policy(X509Certificate2Collection trusted)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust };
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.CustomTrustStore.AddRange(trusted);
        return policy;
    }

    private static bool IsHttps(Uri address) => address.Scheme == "https";
}
