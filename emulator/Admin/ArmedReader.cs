using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Reads which scenario a caller arms, for which requests and until when.</summary>
internal sealed class ArmedReader(HttpRequest request, AdminContext context, Session session, Problems problems)
{
    private const string Sample = "{\"scenario\":\"rate-limited\",\"times\":2}";

    private readonly Catalog _catalog = (session.Contracts ?? context.Catalog).Current;

    /// <summary>What a session was opened with.</summary>
    public static ArmedScenario FromSetup(long id, Wish wish, Session session) =>
        new(
            id,
            wish,
            new ArmedFor("", "", "", ""),
            new ArmedBounds(null, null, "the session's setup", session.StartedAt)
        );

    /// <summary>The scenario; or a refusal; or neither, and the problems say what is wrong.</summary>
    public (ArmedScenario? Armed, Refusal? Refusal) Read(string text)
    {
        if (JsonTree.ReadAny("body", text, problems) is not TreeMap map)
        {
            problems.Add(new Origin("body", 1, 1), $"the body is no map; write for example {Sample}");
            return (null, null);
        }

        var reader = new MapReader(map, "an armed scenario", problems);
        var name = reader.Required("scenario");
        var target = new ArmedFor(
            reader.Text("provider") ?? "",
            RecipientKey.Of(reader.Text("to") ?? ""),
            reader.Text("account") ?? "",
            reader.Text("operation") ?? ""
        );
        var bounds = Bounds(reader);
        reader.Done();
        CheckProvider(target.Provider, map);
        return problems.Count > 0 ? (null, null) : Arm(name, target, bounds);
    }

    private (ArmedScenario? Armed, Refusal? Refusal) Arm(string name, ArmedFor target, ArmedBounds bounds)
    {
        var check = new WishCheck(_catalog, context.Scenarios.Current) { Own = session.Scenarios };
        var (wish, refusal) = check.Read(name, target.Provider);
        return (refusal ?? _catalog.UnknownOperation(target.Operation)) is { } refused
            ? (null, refused)
            : (new ArmedScenario(context.Sessions.NextArmed(), wish!, target, bounds), null);
    }

    private ArmedBounds Bounds(MapReader reader)
    {
        var (times, time) = (reader.WholeNumber("times", from: 1), reader.Duration("for"));
        if (times is not null && time is not null)
        {
            problems.Add(
                reader.Origin,
                "it ends by 'times' and by 'for'; write one of them, or neither to end it by hand"
            );
        }

        var now = session.Clock.Now;
        return new ArmedBounds(times, now + time, reader.Text("by") ?? Caller(), now);
    }

    /// <summary>Who says nothing of himself is known by where he calls from, and with what.</summary>
    private string Caller()
    {
        var address = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "in-process";
        var agent = request.Headers.UserAgent.ToString();
        return agent.Length > 0 ? $"{address}, {agent}" : address;
    }

    private void CheckProvider(string provider, TreeMap map)
    {
        if (provider.Length > 0 && _catalog.Named(provider) is null)
        {
            var hint = NearestName.Hint(provider, _catalog.Providers.Keys);
            problems.Add(map.Find("provider")!.Value.Origin, $"no provider is called '{provider}'; {hint}");
        }
    }
}
