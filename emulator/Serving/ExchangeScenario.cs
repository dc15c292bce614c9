using System.Text;
using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.Serving.Scenarios;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>What a scenario wants of the running request, where anybody asked for one.</summary>
internal sealed partial class Exchange
{
    private string? _recipientDigits;

    /// <summary>The scenario that acts once the fields it depends on are judged.</summary>
    public WantedScenario? Wanted { get; set; }

    /// <summary>The scenario that the request met.</summary>
    public ActedScenario? Acted { get; set; }

    /// <summary>How a scenario wants the reply to go out; null where it simply goes out.</summary>
    public WirePlan? Wire { get; set; }

    /// <summary>A reply of the scenario's own, which the client gets though the message reached the provider.</summary>
    public Verdict? OwnReply { get; set; }

    /// <summary>When what follows the reply is told; null where that is as the contract says.</summary>
    public TimeSpan? LaterAfter { get; set; }

    /// <summary>The recipient as recipients are compared.</summary>
    public string RecipientDigits => _recipientDigits ??= RecipientKey.Of(Encoding.UTF8.GetString(Recipient.Utf8));

    /// <summary>What the provider said, where the client gets another reply; else null.</summary>
    public OutcomePlan? Hidden { get; private set; }

    /// <summary>What the client sees of a verdict; what the emulator itself refuses is never hidden.</summary>
    public Verdict Seen(Verdict verdict)
    {
        if (OwnReply is not { } own || verdict.Outcome.IsOurs)
        {
            return verdict;
        }

        Hidden = verdict.Outcome;
        return own with { Outcome = verdict.Outcome.HiddenBy(own.Outcome) };
    }
}
