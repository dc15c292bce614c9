using Emulator.Admin.Checks;
using Emulator.Admin.Filters;
using Emulator.Admin.Findings;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>What arrived: the journal, newest first, with filters.</summary>
internal static class RequestEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/requests", (HttpRequest request) => ListAsync(request, context));
        api.MapGet("/requests/{number}", (string number, HttpRequest request) => One(number, request, context));
        api.MapDelete("/requests", (HttpRequest request) => Clear(request, context));
    }

    private static async Task<IResult> ListAsync(HttpRequest request, AdminContext context)
    {
        var (filter, wrong) = EntryFilter.Read(request.Query, context);
        var (wish, unclear) = WaitWish.Read(request.Query);
        if ((wrong ?? unclear) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        return await LookUntil.AnsweredAsync(request, context, wish.Wait, Look);

        IResult? Look(IReadOnlyList<Session> sessions, bool isOver)
        {
            if (!isOver && sessions.Sum(session => filter.Read(session, 0).Found) < wish.Count)
            {
                return null;
            }

            var view = View(filter, sessions, request, context);
            return AdminResult.Json(view with { TimedOut = wish.IsGiven ? view.Found < wish.Count : null });
        }
    }

    private static EntryListView View(
        EntryFilter filter,
        IReadOnlyList<Session> sessions,
        HttpRequest request,
        AdminContext context
    )
    {
        var pages = sessions.Select(session => filter.Read(session, filter.Skip + filter.Limit)).ToArray();
        var newest = pages.SelectMany(page => page.Newest).OrderByDescending(copy => copy.Number);
        return new EntryListView(
            context.StartId,
            SessionOfCall.NameIn(request),
            pages.Sum(page => page.Found),
            [.. newest.Skip(filter.Skip).Take(filter.Limit).Select(copy => EntryView.Of(copy.Read(), context))],
            sessions.Sum(session => session.Evicted),
            SessionOfCall.Unclaimed(request, sessions, context.Sessions),
            sessions.Sum(session => session.Late)
        );
    }

    private static IResult One(string number, HttpRequest request, AdminContext context)
    {
        var (found, refusal) = EntryOfCall.Find(number, request, context);
        if (found is null)
        {
            return AdminResult.Refuse(refusal!);
        }

        var findings = FindingEndpoints.Of(found.Session, context).Where(one => one.Requests[^1] == found.Entry.Number);
        var view = ToldChecks.Add(EntryView.Of(found.Entry, context), found, context);
        return AdminResult.Json(findings.ToArray() is { Length: > 0 } some ? view with { Findings = some } : view);
    }

    /// <summary>Without a name only the default session is emptied; all of them only for ?session=*.</summary>
    private static IResult Clear(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.ReadForChange(request, context.Sessions);
        if ((OnlySession(request) ?? missing) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var view = new ClearedView(
            context.StartId,
            SessionOfCall.NameIn(request) ?? SessionName.Default,
            sessions.Sum(session => session.Journal.Clear()),
            sessions.Sum(session => session.Evicted),
            SessionOfCall.Unclaimed(request, sessions, context.Sessions)
        );
        return AdminResult.Json(view);
    }

    /// <summary>Who sends a filter means to delete less than all; better nothing than too much.</summary>
    private static Refusal? OnlySession(HttpRequest request) =>
        request.Query.Keys.FirstOrDefault(key => key != "session") is { } other
            ? Refusals.BadInput($"'{other}' says nothing here: the journal of a session is emptied whole.")
            : null;
}

/// <summary>What was emptied, and how many entries that were.</summary>
internal sealed record ClearedView(string StartId, string Session, int Cleared, long Evicted, long Unclaimed);
