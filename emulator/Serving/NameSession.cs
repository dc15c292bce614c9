using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>Which session does the request itself name: by its path, by a header, or in its baggage?</summary>
internal static class NameSession
{
    private const string BaggageKey = "emulator-session";

    public static Verdict? Run(Exchange exchange)
    {
        var inPath = exchange.Address.Session;

        // Two such headers make one list, as a proxy would write them: no good name.
        var inHeader = exchange.Controls.Session.ToString() is { Length: > 0 } value ? value : null;
        if (inPath is not null && inHeader is not null && inPath != inHeader)
        {
            return Refuse(Refusals.TwoSessions(inPath, inHeader));
        }

        var name = inPath ?? inHeader ?? Baggage.Find(exchange.Controls.Baggage, BaggageKey);
        if (name is null)
        {
            return null;
        }

        if (!SessionName.IsGood(name))
        {
            return Refuse(Refusals.BadSessionName(name, SessionName.Rule));
        }

        exchange.NamedSession = name;
        return null;
    }

    private static Verdict Refuse(Refusal refusal) => RefusalOutcome.Verdict(refusal, "session");
}
