using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.Findings;

/// <summary>What clients did wrong, found in the journal when somebody asks.</summary>
internal static class FindingEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context) =>
        api.MapGet("/findings", (HttpRequest request) => List(request, context));

    /// <summary>The findings of one session, in the order of its requests.</summary>
    public static IReadOnlyList<FindingView> Of(Session session, AdminContext context)
    {
        var copies = session.Journal.Read((in _) => true, int.MaxValue).Newest.OrderBy(copy => copy.Number);
        return FindingSearch.In(copies, entry => context.ProviderOf(entry, session));
    }

    private static IResult List(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        var other = request.Query.Keys.FirstOrDefault(key => key != "session");
        var wrong = other is null ? null : Refusals.BadInput($"There is no filter '{other}' here; known: session.");
        if ((wrong ?? missing) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var view = new FindingListView(
            context.StartId,
            SessionOfCall.NameIn(request),
            [.. sessions.SelectMany(session => Of(session, context))],
            sessions.Sum(session => session.Evicted)
        );
        return AdminResult.Json(view);
    }
}
