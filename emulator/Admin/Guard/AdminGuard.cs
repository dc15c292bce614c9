using Emulator.Admin.WireMock;
using Emulator.Wording;

namespace Emulator.Admin.Guard;

/// <summary>
/// Who may use the emulator's own paths: whoever has the token, or, where there is none, whoever calls the server by a
/// name that no web page elsewhere can have.
/// </summary>
internal sealed class AdminGuard(AdminToken? token, TrustedHosts hosts)
{
    private const string Pictures = "/_emulator/images/";
    private const string WireMock = "/__admin";

    /// <summary>Only the emulator's own paths come here, and without the session before them.</summary>
    public Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "/";
        if (IsOpenToAll(path) || Refusal(http.Request) is not { } refusal)
        {
            return next(http);
        }

        if (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = AdminToken.Scheme;
        }

        var isWireMock = path.StartsWith(WireMock, StringComparison.OrdinalIgnoreCase);
        return (isWireMock ? WireMockAnswer.Refuse(refusal) : AdminResult.Refuse(refusal)).ExecuteAsync(http);
    }

    /// <summary>What is not named here is guarded: a path that is added later is safe from its first day.</summary>
    private static bool IsOpenToAll(string path) =>
        path is "/livez" or "/readyz" or CertificateEndpoint.Path
        || path.StartsWith(Pictures, StringComparison.OrdinalIgnoreCase);

    private Refusal? Refusal(HttpRequest request) =>
        NotAllowed(request) ?? (CrossSite.IsWrite(request) ? GuardRefusals.CrossSite(request.Method) : null);

    private Refusal? NotAllowed(HttpRequest request) =>
        token is not null ? token.RefusalOf(request.Headers.Authorization)
        : hosts.Trust(request.Host.Host) ? null
        : GuardRefusals.Host(request.Host.Host);
}
