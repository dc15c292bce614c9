using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>The scenarios that are armed; to reset one is to end it.</summary>
internal static class ScenarioCalls
{
    public static void Map(IEndpointRouteBuilder admin, AdminContext context)
    {
        admin.MapGet("/scenarios", (HttpRequest request) => List(request, context));
        admin.MapDelete("/scenarios", (HttpRequest request) => EndAll(request, context));
        admin.MapPost("/scenarios/reset", (HttpRequest request) => EndAll(request, context));
        admin.MapDelete("/scenarios/{name}", (string name, HttpRequest request) => End(name, request, context));
        admin.MapPost("/scenarios/{name}/reset", (string name, HttpRequest request) => End(name, request, context));
    }

    private static IResult List(HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.Read(request, context);
        return refusal is not null
            ? WireMockAnswer.Refuse(refusal)
            : WireMockAnswer.Json(sessions.SelectMany(ArmedIn).Select(State).ToArray());
    }

    private static IEnumerable<ArmedScenario> ArmedIn(Session session) => session.Armed.At(session.Clock.Now);

    /// <summary>One that is over is forgotten, so what is listed is not finished.</summary>
    private static ScenarioStateModel State(ArmedScenario armed) =>
        new(armed.Wish.Text, null, Started: armed.Acted > 0, Finished: false, armed.Acted);

    private static IResult EndAll(HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.ForChange(request, context);
        if (refusal is not null)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        foreach (var session in sessions)
        {
            session.Armed.EndAll();
        }

        return WireMockAnswer.Done("Scenarios reset");
    }

    private static IResult End(string name, HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.ForChange(request, context);
        if (refusal is not null)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        var wanted = Uri.UnescapeDataString(name);
        var all = sessions.SelectMany(session => ArmedIn(session).Select(armed => (session, armed))).ToArray();
        var named = Array.FindAll(all, one => one.armed.Wish.Text.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        foreach (var (session, armed) in named)
        {
            session.Armed.End(armed.Id);
        }

        var hint = NearestName.Hint(wanted, all.Select(one => one.armed.Wish.Text));
        return named.Length > 0
            ? WireMockAnswer.Done("Scenario reset")
            : WireMockAnswer.Refuse(WireMockRefusals.UnknownScenario(wanted, hint));
    }
}
