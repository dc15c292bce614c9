using Emulator.Contracts;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>A session's clock: read, set, frozen, moved on, let run and given back to the wall.</summary>
internal static class ClockEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/clock", (HttpRequest request) => Get(request, context));
        api.MapPut("/clock", (HttpRequest request) => PutAsync(request, context));
        api.MapDelete("/clock", (HttpRequest request) => Reset(request, context));
    }

    private static IResult Get(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.ReadForChange(request, context.Sessions);
        return missing is not null ? AdminResult.Refuse(missing) : View(request, sessions);
    }

    private static async Task<IResult> PutAsync(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.ReadForChange(request, context.Sessions);
        var (text, unreadable) = await CallBody.ReadAsync(request);
        if ((missing ?? unreadable) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var problems = new Problems();
        return new ClockReader(problems).Read(text!) is { } change
            ? Apply(change, request, sessions)
            : AdminResult.Refuse(problems);
    }

    private static IResult Reset(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.ReadForChange(request, context.Sessions);
        return missing is not null
            ? AdminResult.Refuse(missing)
            : Apply(new ClockChange(ClockTurn.Reset, default, default), request, sessions);
    }

    private static IResult Apply(ClockChange change, HttpRequest request, IReadOnlyList<Session> sessions)
    {
        foreach (var session in sessions)
        {
            change.Apply(session.Clock);
        }

        return View(request, sessions);
    }

    /// <summary>One clock, or a list of them where the call speaks of all sessions.</summary>
    private static IResult View(HttpRequest request, IReadOnlyList<Session> sessions) =>
        SessionOfCall.NameIn(request) is SessionOfCall.All
            ? AdminResult.Json(new ClockListView([.. sessions.Select(ClockView.Of)]))
            : AdminResult.Json(ClockView.Of(sessions[0]));
}

/// <summary>What one session's clock shows, and how far before the wall's it is: days.hours:minutes:seconds.</summary>
internal sealed record ClockView(string Session, DateTimeOffset Now, bool Frozen, string Ahead)
{
    public static ClockView Of(Session session)
    {
        var reading = session.Clock.Read();
        var ahead = TimeSpan.FromMilliseconds(Math.Round(reading.Ahead.TotalMilliseconds));
        return new ClockView(session.Name, reading.Now, reading.Frozen, ahead.ToString("c"));
    }
}

/// <summary>The clocks of all sessions.</summary>
internal sealed record ClockListView(ClockView[] Clocks);
