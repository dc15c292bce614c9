using System.Net.Http.Headers;

namespace Emulator.Testing;

/// <summary>How an emulator is reached: over a socket, or inside this process.</summary>
internal sealed class Wire : IDisposable
{
    // The server waits up to a minute for what a test waits for.
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(90);

    private Wire(Uri root, HttpMessageHandler way, string? adminToken)
    {
        Root = root.AbsolutePath.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");
        Sends = new HttpMessageInvoker(way, disposeHandler: false);
        Calls = new HttpClient(way, disposeHandler: true) { Timeout = LongestCall };
        if (adminToken is not null)
        {
            Calls.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", adminToken);
        }
    }

    /// <summary>Where the server is, with a slash at the end.</summary>
    public Uri Root { get; }

    /// <summary>What the application sends goes this way.</summary>
    public HttpMessageInvoker Sends { get; }

    /// <summary>What the test asks goes this way.</summary>
    public HttpClient Calls { get; }

    /// <summary>A socket's handler passes on traces by itself; inside the process that is left to us.</summary>
    public bool IsInProcess { get; private init; }

    // Cookies and redirects are the application's own business.
    public static Wire To(Uri address, string? adminToken = null) =>
        new(address, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, adminToken);

    public static Wire Inside(Uri address, HttpMessageHandler server) =>
        new(address, server, null) { IsInProcess = true };

    public void Dispose()
    {
        Sends.Dispose();
        Calls.Dispose();
    }
}
