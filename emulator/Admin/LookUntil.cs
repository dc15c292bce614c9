using Emulator.State;

namespace Emulator.Admin;

/// <summary>Looks at journals again whenever they change, until enough is there or the time is over.</summary>
internal static class LookUntil
{
    /// <summary>As the other, where only a change is a reason to look again.</summary>
    public static Task<IResult> AnsweredAsync(
        HttpRequest request,
        AdminContext context,
        TimeSpan wait,
        Func<IReadOnlyList<Session>, bool, IResult?> look
    ) => AnsweredAsync(request, context, wait, static () => Timeout.InfiniteTimeSpan, look);

    /// <summary>Gives the answer of the first look that has one.</summary>
    /// <param name="request">The call, which names what is looked at.</param>
    /// <param name="context">What the API works on.</param>
    /// <param name="wait">How long to wait.</param>
    /// <param name="atMost">How long to wait for the next look; without end where only a change matters.</param>
    /// <param name="look">Gives the answer, or null to wait for more; told whether the time is over.</param>
    public static async Task<IResult> AnsweredAsync(
        HttpRequest request,
        AdminContext context,
        TimeSpan wait,
        Func<TimeSpan> atMost,
        Func<IReadOnlyList<Session>, bool, IResult?> look
    )
    {
        using var waiting = new WallWait(request, context.Wall, wait);
        while (true)
        {
            var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
            if (missing is not null)
            {
                return AdminResult.Refuse(missing);
            }

            // The change is asked for before looking: whatever comes in between is seen the next time.
            var isOver = waiting.IsOver;
            var change = isOver ? Task.CompletedTask : SessionOfCall.Signal(request, sessions, context.Sessions);
            if (look(sessions, isOver) is { } answer)
            {
                return answer;
            }

            await waiting.ForAsync(change, atMost());
        }
    }
}
