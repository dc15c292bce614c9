using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>What arrived, in the order in which it came.</summary>
internal static class RequestCalls
{
    public static void Map(IEndpointRouteBuilder admin, AdminContext context)
    {
        admin.MapGet("/requests", (HttpRequest request) => List(request, context));
        admin.MapDelete("/requests", (HttpRequest request) => Clear(request, context));
        admin.MapPost("/requests/reset", (HttpRequest request) => Clear(request, context));
        admin.MapGet("/requests/find", (HttpRequest request) => FindByMapping(request, context));
        admin.MapPost("/requests/find", (HttpRequest request) => FindAsync(request, context));
        admin.MapGet("/requests/{id}", (string id, HttpRequest request) => One(id, request, context));
        admin.MapDelete("/requests/{id}", (string id, HttpRequest request) => Forget(id, request, context));
    }

    private static IResult List(HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.Read(request, context);
        return refusal is not null
            ? WireMockAnswer.Refuse(refusal)
            : new EntriesResult(FoundEntries.In(sessions), context.StartId);
    }

    private static IResult Clear(HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.ForChange(request, context);
        if (refusal is not null)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        var cleared = sessions.Sum(session => session.Journal.Clear());
        return WireMockAnswer.Done($"Requests reset: {cleared}");
    }

    private static IResult One(string id, HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.Read(request, context);
        if (refusal is not null)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        var number = EntryGuid.NumberIn(id, context.StartId);
        var copy = sessions
            .SelectMany(session => session.Journal.Read((in slot) => slot.Number == number, 1).Newest)
            .FirstOrDefault();
        return copy is not null
            ? WireMockAnswer.Json(LogEntry.Of(copy.Read(), context.StartId))
            : Unknown(id, number, sessions);
    }

    private static IResult Forget(string id, HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.Read(request, context);
        if (refusal is not null)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        var number = EntryGuid.NumberIn(id, context.StartId);
        return number is { } wanted && sessions.Any(session => session.Journal.Remove(wanted))
            ? WireMockAnswer.Done("Request removed")
            : Unknown(id, number, sessions);
    }

    private static IResult Unknown(string id, long? number, IEnumerable<Session> sessions)
    {
        var evicted = sessions.Sum(session => session.Evicted);
        return WireMockAnswer.Refuse(WireMockRefusals.UnknownRequest(id, number is not null, evicted));
    }

    private static IResult FindByMapping(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = CallSession.Read(request, context);
        var wanted = request.Query["mappingGuid"].ToString();
        var unclear = Guid.TryParse(wanted, out var id)
            ? null
            : Refusals.BadInput($"mappingGuid is '{wanted}', which is no GUID; GET /__admin/mappings lists all.");
        if ((missing ?? unclear) is { } refusal)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        // Requests that ended alike share their names, and a name is hashed once.
        var found = FoundEntries.In(sessions).GroupBy(entry => entry.Names);
        var fitting = found.Where(group => MappingGuid.Of(group.Key) == id).SelectMany(group => group);
        return new EntriesResult([.. fitting.OrderBy(entry => entry.Number)], context.StartId);
    }

    private static async Task<IResult> FindAsync(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = CallSession.Read(request, context);
        var (json, unreadable) = await GivenJson.ReadAsync(request);
        if ((missing ?? unreadable) is { } refusal)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        var gaps = new Gaps();
        var pattern = new RequestReader(gaps).Read(json, "request");
        if (gaps.Refusal is { } wrong)
        {
            return WireMockAnswer.Refuse(wrong);
        }

        var (found, unknown) = new EntrySearch(pattern!).Among(FoundEntries.In(sessions));
        return unknown is null ? new EntriesResult(found, context.StartId) : WireMockAnswer.Refuse(unknown);
    }
}
