namespace Emulator.Admin.Guard;

/// <summary>Whether a browser sends a change here for a page that is not ours.</summary>
internal static class CrossSite
{
    /// <summary>
    /// Reading is no matter: we send no CORS headers, so a browser keeps the answer from a page of another origin.
    /// </summary>
    public static bool IsWrite(HttpRequest request) =>
        request.Method is not ("GET" or "HEAD" or "OPTIONS")
        && (
            request.Headers["Sec-Fetch-Site"].Contains("cross-site", StringComparer.OrdinalIgnoreCase)
            || request.Headers.Origin.Any(origin => !IsOwn(origin, request.Host))
        );

    /// <summary>
    /// Ports that are not said are those of the origin's scheme: before us may stand what ends HTTPS. 'null', the
    /// origin of a file or a sandbox, is nobody's own.
    /// </summary>
    private static bool IsOwn(string? origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Scheme is "http" or "https"
        && page.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
        && page.Port == (host.Port ?? (page.Scheme == "https" ? 443 : 80));
}
