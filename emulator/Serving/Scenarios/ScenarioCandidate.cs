using Emulator.Plans.Scenarios;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Serving.Scenarios;

/// <summary>Somebody who wants a request to be answered by a scenario.</summary>
internal sealed record ScenarioCandidate(ScenarioAsker By, Wish Wish, ArmedScenario? Armed = null)
{
    /// <summary>What cannot be read as a wish.</summary>
    public Refusal? Unreadable { get; init; }

    /// <summary>The status that is wished for in place of a name, such as '429'.</summary>
    public string? Status { get; init; }

    /// <summary>Who asks, in one or two words.</summary>
    public string Shown =>
        By switch
        {
            ScenarioAsker.Request => "request",
            ScenarioAsker.Armed => $"armed {Armed!.Id}",
            ScenarioAsker.Recipient => "recipient",
            _ => "start",
        };

    /// <summary>Why the verdict is what it is.</summary>
    public string Why =>
        By switch
        {
            ScenarioAsker.Request => "asked for by the request",
            ScenarioAsker.Armed => $"armed as {Armed!.Id}",
            ScenarioAsker.Recipient => "asked for by the recipient's last digits",
            _ => "asked for since the start",
        };

    /// <summary>The operation that was named; empty where none was.</summary>
    public string Operation => Armed?.For.Operation is { Length: > 0 } named ? named : Wish.Operation;

    public static ScenarioCandidate Of(RequestWish asked)
    {
        var (wish, error) = asked.IsStatus ? (Wish.Of(asked.Text), null) : Wish.Read(asked.Text);
        return new ScenarioCandidate(ScenarioAsker.Request, wish ?? Wish.Of(asked.Text))
        {
            Status = asked.IsStatus ? asked.Text : null,
            Unreadable = error is null ? null : ScenarioRefusals.Unreadable(asked.Text, error),
        };
    }

    /// <summary>Under what its steps are counted: apart for each asker and for each recipient.</summary>
    public string KeyFor(string recipient) => $"{Shown}\n{Wish.Text}\n{recipient}";
}

/// <summary>Who may ask for a scenario, in the order in which they count.</summary>
internal enum ScenarioAsker
{
    Request,
    Armed,
    Recipient,
    Start,
}
