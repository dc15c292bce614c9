using Emulator.Contracts;

namespace Emulator.Admin.Verification;

/// <summary>Says whether what a test claims has happened; if not, what came instead. Never yes where nobody knows.</summary>
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

    private static async Task<IResult> WaitAsync(Claim claim, HttpRequest request, AdminContext context)
    {
        using var wait = new WallWait(request, context.Wall, claim.Within);
        var quiet = new QuietTime(claim, context.Wall);
        while (true)
        {
            var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
            if ((missing ?? Unknowable.Why(claim, request, sessions, context)) is { } refusal)
            {
                return AdminResult.Refuse(refusal);
            }

            var change = wait.IsOver ? Task.CompletedTask : SessionOfCall.Signal(request, sessions, context.Sessions);
            var isOver = wait.IsOver;
            quiet.Notice(sessions.Sum(session => session.Journal.Written));
            var isQuiet = isOver || quiet.IsLongEnough;
            var hearing = Hearing.Of(claim, sessions);
            var standing = ClaimJudge.Of(claim, hearing, isQuiet, isOver);
            if (standing is not Standing.Waits)
            {
                var around = new VerifiedIn(
                    context.StartId,
                    SessionOfCall.NameIn(request),
                    SessionOfCall.Unclaimed(request, sessions, context.Sessions),
                    wait.Waited
                );
                return standing is Standing.Holds
                    ? AdminResult.Json(VerifiedView.Of(claim, hearing, around))
                    : VerifyFailureView.Of(claim, hearing, around).Result();
            }

            await wait.ForAsync(change, quiet.Left(isQuiet));
        }
    }
}
