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
        var sessions = context.Sessions.All.Select(session => SessionView.Of(session, request, context));
        return AdminResult.Json(new SessionListView(context.StartId, [.. sessions]));
    }

    private static IResult One(string name, HttpRequest request, AdminContext context) =>
        context.Sessions.Find(name) is { } session
            ? AdminResult.Json(SessionView.Of(session, request, context))
            : AdminResult.Refuse(SessionOfCall.Missing(name, context.Sessions));

    /// <summary>Opens a session anew with what the body says: claims, edition, accounts, seed, clock.</summary>
    private static async Task<IResult> OpenAsync(string name, HttpRequest request, AdminContext context)
    {
        if (!SessionName.IsGood(name))
        {
            return AdminResult.Refuse(Refusals.BadSessionName(name, SessionName.Rule));
        }

        var text = await CallBody.ReadAsync(request);
        var problems = new Problems();
        var reader = new SetupReader(context.Catalog.Current, problems);
        if (reader.Read(text) is not { } wanted)
        {
            return AdminResult.Refuse(problems);
        }

        if (context.Sessions.Claims.TryClaim(name, wanted.Setup.Claims) is var (claim, owner))
        {
            return AdminResult.Refuse(Refusals.ClaimTaken(claim.Kind.ToString().ToLowerInvariant(), claim.Key, owner));
        }

        var session = context.Sessions.Open(name, wanted.Setup);
        wanted.SetClock(session.Clock);
        return AdminResult.Json(SessionView.Of(session, request, context));
    }

    /// <summary>Ends a session: what it claimed is free again, what still arrives is answered and counted as late.</summary>
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
