using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Every path of the emulator's own, for those who missed it by a letter or a method.</summary>
internal static class OwnPaths
{
    public static readonly (string Path, string Methods)[] All =
    [
        ("/livez", "GET, HEAD"),
        ("/readyz", "GET, HEAD"),
        ("/_emulator/images/{name}", "GET, HEAD"),
        (DescriptionEndpoint.Path, "GET"),
        (CertificateEndpoint.Path, "GET, HEAD"),
        ("/_emulator/api/requests", "GET, DELETE"),
        ("/_emulator/api/requests/stream", "GET"),
        ("/_emulator/api/requests/{number}", "GET"),
        ("/_emulator/api/messages", "GET"),
        ("/_emulator/api/requests/{number}/curl", "GET"),
        ("/_emulator/api/requests/{number}/http", "GET"),
        ("/_emulator/api/requests/{number}/example", "GET"),
        ("/_emulator/api/requests/{number}/image", "GET"),
        ("/_emulator/api/requests/{number}/send-again", "POST"),
        ("/_emulator/api/export", "GET"),
        ("/_emulator/api/verify", "POST"),
        ("/_emulator/api/findings", "GET"),
        ("/_emulator/api/sessions", "GET"),
        ("/_emulator/api/sessions/{name}", "GET, PUT, DELETE"),
        ("/_emulator/api/accounts", "GET, PUT"),
        ("/_emulator/api/accounts/{provider}/{account}", "GET, PUT, DELETE"),
        ("/_emulator/api/scenarios", "GET"),
        ("/_emulator/api/scenarios/{name}", "GET, PUT, DELETE"),
        ("/_emulator/api/armed", "GET, POST, DELETE"),
        ("/_emulator/api/armed/{id}", "GET, DELETE"),
        ("/_emulator/api/clock", "GET, PUT, DELETE"),
        ("/_emulator/api/fetch", "GET, PUT"),
        ("/_emulator/api/providers", "GET"),
        ("/_emulator/api/contracts/{provider}", "GET, PUT, DELETE"),
        ("/_emulator/api/reload", "POST"),
        ("/_emulator/api/version", "GET"),
    ];

    public static IResult Refuse(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        if (All.FirstOrDefault(own => IsAt(own.Path, path)).Methods is { } methods)
        {
            request.HttpContext.Response.Headers.Allow = methods;
            return AdminResult.Refuse(Refusals.WrongMethod(request.Method, path, methods));
        }

        var hint = NearestName.Hint(path, All.Select(own => own.Path));
        return AdminResult.Refuse(Refusals.UnknownOwnPath(request.Method, path, hint));
    }

    private static bool IsAt(string pattern, string path)
    {
        var (wanted, words) = (pattern.Split('/'), path.TrimEnd('/').Split('/'));
        return wanted.Length == words.Length && wanted.Zip(words).All(pair => Fits(pair.First, pair.Second));
    }

    private static bool Fits(string wanted, string word) =>
        wanted.StartsWith('{') ? word.Length > 0 : wanted.Equals(word, StringComparison.OrdinalIgnoreCase);
}
