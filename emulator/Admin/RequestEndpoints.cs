using System.Globalization;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>What arrived: the journal, newest first, with filters.</summary>
internal static class RequestEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/requests", (HttpRequest request) => List(request, context));
        api.MapGet("/requests/{number}", (string number, HttpRequest request) => One(number, request, context));
        api.MapDelete("/requests", (HttpRequest request) => Clear(request, context));
    }

    private static IResult List(HttpRequest request, AdminContext context)
    {
        var (filter, wrong) = EntryFilter.Read(request.Query);
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        if ((wrong ?? missing) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var entries = sessions
            .SelectMany(session => session.Journal.Read(filter!.Fits))
            .OrderByDescending(entry => entry.Number)
            .ToArray();
        var view = new EntryListView(
            context.StartId,
            SessionOfCall.NameIn(request),
            entries.Length,
            [.. entries.Skip(filter!.Skip).Take(filter.Limit).Select(EntryView.Of)],
            sessions.Sum(session => session.Evicted),
            Unclaimed(sessions, context.Sessions),
            sessions.Sum(session => session.Late)
        );
        return AdminResult.Json(view);
    }

    private static IResult One(string number, HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        if (missing is not null)
        {
            return AdminResult.Refuse(missing);
        }

        var wanted = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : -1;
        var entry = sessions.SelectMany(session => session.Journal.Read(one => one.Number == wanted)).FirstOrDefault();
        return entry is not null
            ? AdminResult.Json(EntryView.Of(entry))
            : AdminResult.Refuse(Refusals.UnknownEntry(number, sessions.Sum(session => session.Evicted)));
    }

    /// <summary>Without a name only the default session is emptied; all of them only for ?session=*.</summary>
    private static IResult Clear(HttpRequest request, AdminContext context)
    {
        var name = SessionOfCall.NameIn(request) ?? SessionName.Default;
        if (name == SessionOfCall.All)
        {
            return AdminResult.Json(
                new ClearedView(name, context.Sessions.All.Sum(session => session.Journal.Clear()))
            );
        }

        return context.Sessions.Find(name) is { } session
            ? AdminResult.Json(new ClearedView(name, session.Journal.Clear()))
            : AdminResult.Refuse(SessionOfCall.Missing(name, context.Sessions));
    }

    /// <summary>Requests that reached the default session since the named one began: perhaps they meant it.</summary>
    public static long Unclaimed(IReadOnlyList<Session> sessions, Sessions all)
    {
        var before = sessions is [var only] ? only.UnclaimedBefore : 0;
        return (all.Find(SessionName.Default)?.Requests ?? 0) - before;
    }
}

/// <summary>What was emptied, and how many entries that were.</summary>
internal sealed record ClearedView(string Session, int Cleared);
