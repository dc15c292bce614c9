using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Which session a call to our own API speaks of: by base URL, query or header.</summary>
internal static class SessionOfCall
{
    public const string All = "*";

    /// <summary>The name, or null when the call names none.</summary>
    public static string? NameIn(HttpRequest request) => NamesIn(request).FirstOrDefault();

    /// <summary>The sessions to read: the named one, or all; or the refusal that says what became of it.</summary>
    public static (IReadOnlyList<Session> Sessions, Refusal? Refusal) Read(HttpRequest request, Sessions sessions) =>
        Find(request, NameIn(request) ?? All, sessions);

    /// <summary>The sessions to change: the named one, or the default; all of them only when that is said.</summary>
    public static (IReadOnlyList<Session> Sessions, Refusal? Refusal) ReadForChange(
        HttpRequest request,
        Sessions sessions
    ) => Find(request, NameIn(request) ?? SessionName.Default, sessions);

    public static Refusal Missing(string name, Sessions sessions) =>
        sessions.FindEvicted(name) is { } stone
            ? Refusals.EvictedSession(name, stone.Requests, stone.Evicted, stone.EvictedAt)
            : Refusals.UnknownSession(name, NearestName.Hint(name, sessions.Names));

    /// <summary>Requests that reached the default session since the named one began: perhaps they meant it.</summary>
    public static long Unclaimed(HttpRequest request, IReadOnlyList<Session> sessions, Sessions all) =>
        NameIn(request) is not (null or All) && sessions is [var only] ? Unclaimed(only, all) : all.Unclaimed;

    public static long Unclaimed(Session session, Sessions all) => all.Unclaimed - session.UnclaimedBefore;

    /// <summary>Ends with the next change of what a call reads: of its session, or of any.</summary>
    public static Task Signal(HttpRequest request, IReadOnlyList<Session> sessions, Sessions all) =>
        NameIn(request) is not (null or All) && sessions is [var only] ? only.Journal.Signal.Next : all.Signal.Next;

    private static (IReadOnlyList<Session> Sessions, Refusal? Refusal) Find(
        HttpRequest request,
        string name,
        Sessions sessions
    )
    {
        if (NamesIn(request).Distinct(StringComparer.Ordinal).ToArray() is [var first, var second, ..])
        {
            return ([], Refusals.BadInput($"The call names two sessions, '{first}' and '{second}'; name one."));
        }

        return name is All ? (sessions.All, null)
            : !SessionName.IsGood(name) ? ([], Refusals.BadSessionName(name, SessionName.Rule))
            : sessions.Use(name) is { } found ? ([found], null)
            : ([], Missing(name, sessions));
    }

    private static IEnumerable<string> NamesIn(HttpRequest request)
    {
        var prefix = request.HttpContext.Features.Get<PrefixedSession>()?.Name;
        IEnumerable<string?> names = [prefix, .. request.Query["session"], .. request.Headers["X-Emulator-Session"]];
        return names.OfType<string>().Where(name => name.Length > 0);
    }
}
