using System.Globalization;
using Emulator.Contracts;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Scenarios that are switched on for a session until they are ended: the switchboard of failures.</summary>
internal static class ArmedEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/armed", (HttpRequest request) => List(request, context));
        api.MapPost("/armed", (HttpRequest request) => ArmAsync(request, context));
        api.MapDelete("/armed", (HttpRequest request) => EndAll(request, context));
        api.MapGet("/armed/{id}", (string id, HttpRequest request) => One(id, request, context));
        api.MapDelete("/armed/{id}", (string id, HttpRequest request) => End(id, request, context));
    }

    private static IResult List(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        return missing is not null ? AdminResult.Refuse(missing) : View(sessions.SelectMany(Armed), context);
    }

    private static async Task<IResult> ArmAsync(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.ReadForChange(request, context.Sessions);
        var (text, unreadable) = await CallBody.ReadAsync(request);
        if ((missing ?? unreadable ?? (sessions is [_] ? null : ScenarioRefusals.ArmOneSession())) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var problems = new Problems();
        var (armed, refused) = new ArmedReader(request, context, sessions[0], problems).Read(text!);
        if (armed is null)
        {
            return refused is null ? AdminResult.Refuse(problems) : AdminResult.Refuse(refused);
        }

        return sessions[0].Armed.TryAdd(armed)
            ? AdminResult.Json(ArmedView.Of(armed, sessions[0], context), StatusCodes.Status201Created)
            : AdminResult.Refuse(ScenarioRefusals.TooManyArmed(ArmedBook.Most));
    }

    private static IResult One(string id, HttpRequest request, AdminContext context)
    {
        var (found, refusal) = Find(id, request, context);
        return found is { } armed
            ? AdminResult.Json(ArmedView.Of(armed.Armed, armed.Session, context))
            : AdminResult.Refuse(refusal!);
    }

    private static IResult End(string id, HttpRequest request, AdminContext context)
    {
        var (found, refusal) = Find(id, request, context);
        if (found is not { } armed)
        {
            return AdminResult.Refuse(refusal!);
        }

        armed.Session.Armed.End(armed.Armed.Id);
        return View([armed], context);
    }

    /// <summary>Everything normal: of the default session, of the named one, or of all.</summary>
    private static IResult EndAll(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.ReadForChange(request, context.Sessions);
        return missing is not null
            ? AdminResult.Refuse(missing)
            : View(
                sessions.SelectMany(session => session.Armed.EndAll().Select(armed => new ArmedAt(armed, session))),
                context
            );
    }

    private static (ArmedAt? Found, Refusal? Refusal) Find(string id, HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        if (missing is not null)
        {
            return (null, missing);
        }

        var all = sessions.SelectMany(Armed).ToArray();
        var wanted = all.Where(one => one.Armed.Id.ToString(CultureInfo.InvariantCulture) == id);
        return wanted.Select(one => (ArmedAt?)one).FirstOrDefault() is { } found
            ? (found, null)
            : (null, ScenarioRefusals.NotArmed(id, all.Select(one => one.Armed.Id)));
    }

    private static IEnumerable<ArmedAt> Armed(Session session) =>
        session.Armed.At(session.Clock.Now).Select(armed => new ArmedAt(armed, session));

    private static IResult View(IEnumerable<ArmedAt> all, AdminContext context) =>
        AdminResult.Json(
            new ArmedListView(context.StartId, [.. all.Select(one => ArmedView.Of(one.Armed, one.Session, context))])
        );

    private readonly record struct ArmedAt(ArmedScenario Armed, Session Session);
}
