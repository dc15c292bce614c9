using System.Globalization;
using System.Text;
using Emulator.Plans;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>Says in one line of the reply what was decided and why.</summary>
internal static class VerdictHeader
{
    public static readonly HeaderPlan Header = new("X-Emulator-Verdict", null, null);

    public static string Of(Exchange exchange, Verdict verdict)
    {
        if (IsShort(exchange, verdict))
        {
            Span<char> room = stackalloc char[64];
            return string.Create(
                CultureInfo.InvariantCulture,
                room,
                $"{verdict.Outcome.Name}; journal={exchange.Number}"
            );
        }

        var text = new StringBuilder(verdict.Outcome.Name);
        Add(text, "subject", verdict.Subject);
        Add(text, "why", verdict.Why);
        Add(text, "evidence", IsSure(verdict) ? "" : verdict.Evidence);
        Add(text, "later", verdict.Outcome.LaterNames);
        foreach (var later in exchange.Later)
        {
            Add(text, "says", Sayable(later.Says));
        }

        AddScenario(text, exchange.Acted);
        Add(text, "note", exchange.Note);
        return text.Append(CultureInfo.InvariantCulture, $"; journal={exchange.Number}").ToString();
    }

    private static bool IsShort(Exchange exchange, Verdict verdict) =>
        verdict is { Subject: "", Outcome.LaterNames: "" }
        && exchange.Note.Length == 0
        && exchange.Acted is null
        && IsSure(verdict);

    /// <summary>What is inferred or invented is said to be, so that nobody takes it for the provider's word.</summary>
    private static bool IsSure(Verdict verdict) => verdict.Evidence is not ("inferred" or "invented");

    private static void AddScenario(StringBuilder text, ActedScenario? acted)
    {
        if (acted is not null)
        {
            Add(text, "scenario", acted.Text);
            Add(text, "by", acted.By);
            Add(text, "step", acted.Step.ToString(CultureInfo.InvariantCulture));
            Add(text, "over", string.Join(", ", acted.Over));
            Add(text, "message", acted.Message);
        }
    }

    /// <summary>A header takes no more than printable ASCII.</summary>
    private static string Sayable(string text) =>
        string.Create(
            text.Length,
            text,
            static (room, said) =>
            {
                for (var i = 0; i < room.Length; i++)
                {
                    room[i] = said[i] is >= ' ' and <= '~' and not '"' ? said[i] : '?';
                }
            }
        );

    private static void Add(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
        {
            text.Append("; ").Append(name).Append('=');
            var quote = value.AsSpan().ContainsAny(' ', ';') ? "\"" : "";
            text.Append(quote).Append(value).Append(quote);
        }
    }
}
