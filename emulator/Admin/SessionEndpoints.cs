using Emulator.Contracts;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Sessions: opened by a careful test, read, and ended.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/sessions", (HttpRequest request) => List(request, context));
        api.MapGet("/sessions/{name}", (string name, HttpRequest request) => One(name, request, context));
        api.MapPut("/sessions/{name}", (string name, HttpRequest request) => OpenAsync(name, request, context));
        api.MapDelete("/sessions/{name}", (string name, HttpRequest request) => End(name, request, context));
    }

    private static IResult List(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        return missing is not null
            ? AdminResult.Refuse(missing)
            : AdminResult.Json(
                new SessionListView(
                    context.StartId,
                    [.. sessions.Select(session => SessionView.Of(session, request, context))]
                )
            );
    }

    private static IResult One(string name, HttpRequest request, AdminContext context) =>
        context.Sessions.Use(name) is { } session
            ? AdminResult.Json(SessionView.Of(session, request, context))
            : AdminResult.Refuse(SessionOfCall.Missing(name, context.Sessions));

    /// <summary>Opens a session anew with what the body says: claims, edition, accounts, seed, clock, limits.</summary>
    private static async Task<IResult> OpenAsync(string name, HttpRequest request, AdminContext context)
    {
        if (!SessionName.IsGood(name))
        {
            return AdminResult.Refuse(Refusals.BadSessionName(name, SessionName.Rule));
        }

        var (text, unreadable) = await CallBody.ReadAsync(request);
        if (text is null)
        {
            return AdminResult.Refuse(unreadable!);
        }

        var problems = new Problems();
        if (new SetupReader(context.Catalog.Current, context.Scenarios.Current, problems).Read(text) is not { } setup)
        {
            return AdminResult.Refuse(problems);
        }

        var (session, taken) = context.Sessions.Open(name, setup);
        if (session is null)
        {
            return AdminResult.Refuse(Refusals.ClaimTaken(Word(taken!.Claim.Kind), taken.Claim.Key, taken.Owner));
        }

        Arm(session, context.Sessions);
        return AdminResult.Json(SessionView.Of(session, request, context));
    }

    private static void Arm(Session session, Sessions sessions)
    {
        if (session.Setup.Scenario is { } wish)
        {
            session.Armed.TryAdd(ArmedReader.FromSetup(sessions.NextArmed(), wish, session));
        }
    }

    private static string Word(ClaimKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>
    /// Ends a session: what it claimed is free again, what still arrives is answered and counted as late.
    /// </summary>
    private static IResult End(string name, HttpRequest request, AdminContext context)
    {
        if (context.Sessions.Find(name) is not { } session)
        {
            return AdminResult.Refuse(SessionOfCall.Missing(name, context.Sessions));
        }

        var last = SessionView.Of(session, request, context) with { Ended = true };
        context.Sessions.End(session);
        return AdminResult.Json(last);
    }
}
