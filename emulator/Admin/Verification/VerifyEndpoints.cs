using Emulator.Contracts;
using Emulator.State;

namespace Emulator.Admin.Verification;

/// <summary>Says whether what a test claims has happened; if not, what came instead.</summary>
internal static class VerifyEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context) =>
        api.MapPost("/verify", (HttpRequest request) => VerifyAsync(request, context));

    private static async Task<IResult> VerifyAsync(HttpRequest request, AdminContext context)
    {
        var (text, unreadable) = await CallBody.ReadAsync(request);
        if (text is null)
        {
            return AdminResult.Refuse(unreadable!);
        }

        var problems = new Problems();
        var (claim, session) = new ClaimReader(problems).Read(text);
        if (claim is null)
        {
            return AdminResult.Refuse(problems);
        }

        // Named in the body, it counts as named in the query: two different ones are told as such.
        request.QueryString = session is null ? request.QueryString : request.QueryString.Add("session", session);
        return await WaitAsync(claim, request, context);
    }

    private static Task<IResult> WaitAsync(Claim claim, HttpRequest request, AdminContext context)
    {
        var quiet = new QuietTime(claim, context.Wall);
        return LookUntil.AnsweredAsync(request, context, claim.Within, quiet.Left, Look);

        IResult? Look(IReadOnlyList<Session> sessions, bool isOver)
        {
            if (Unknowable.Why(claim, request, sessions, context) is { } refusal)
            {
                return AdminResult.Refuse(refusal);
            }

            var isQuiet = quiet.Notice(sessions.Sum(session => session.Journal.Written));
            var hearing = Hearing.Of(claim, sessions, context);
            var unclaimed = SessionOfCall.Unclaimed(request, sessions, context.Sessions);
            var name = SessionOfCall.NameIn(request);
            var around = new VerifiedIn(context.StartId, name, unclaimed, context.Wall.GetElapsedTime(quiet.Began))
            {
                Stray = name is null ? null : context.Sessions.StrayOf(name),
            };
            return ClaimJudge.Of(claim, hearing, isQuiet || isOver, isOver) switch
            {
                Standing.Holds => AdminResult.Json(VerifiedView.Of(claim, hearing, around)),
                Standing.Fails => VerifyFailureView.Of(claim, hearing, around).Result(),
                _ => null,
            };
        }
    }
}
