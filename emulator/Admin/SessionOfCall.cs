using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Which session a call to our own API speaks of: by base URL, header or query.</summary>
internal static class SessionOfCall
{
    public const string All = "*";

    /// <summary>The name, or null when the call names none.</summary>
    public static string? NameIn(HttpRequest request) =>
        request.HttpContext.Features.Get<PrefixedSession>()?.Name
        ?? First(request.Query["session"])
        ?? First(request.Headers["X-Emulator-Session"]);

    /// <summary>The sessions to read: the named one, or all; or the refusal that says what became of it.</summary>
    public static (IReadOnlyList<Session> Sessions, Refusal? Refusal) Read(HttpRequest request, Sessions sessions)
    {
        var name = NameIn(request);
        return name is null or All ? (sessions.All, null)
            : sessions.Find(name) is { } found ? ([found], null)
            : ([], Missing(name, sessions));
    }

    public static Refusal Missing(string name, Sessions sessions) =>
        sessions.FindEvicted(name) is { } stone
            ? Refusals.EvictedSession(name, stone.Requests, stone.Written, stone.EvictedAt)
            : Refusals.UnknownSession(name, NearestName.Hint(name, sessions.Names));

    private static string? First(Microsoft.Extensions.Primitives.StringValues values) =>
        values is [{ Length: > 0 } first, ..] ? first : null;
}
