using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Emulator.Plans.Effects;
using Emulator.Plans.Gates;
using Emulator.Plans.Media;
using Emulator.Plans.Payloads;
using Emulator.Plans.Rules;

namespace Emulator.Plans;

/// <summary>One way a request can end: a reply and what it changes.</summary>
internal sealed record OutcomePlan(
    string Name,
    ReplyPlan Reply,
    ImmutableArray<EffectPlan> Effects,
    string Evidence,
    string Source
)
{
    /// <summary>Ours, not the provider's: says that the emulator itself refuses.</summary>
    public bool IsOurs { get; init; }

    /// <summary>What the provider sends some time after the reply.</summary>
    public ImmutableArray<LaterPlan> Later { get; init; } = [];

    /// <summary>The names of what is sent later, as the verdict shows them.</summary>
    public string LaterNames { get; init; } = "";

    /// <summary>What it says under names of its own, for payloads that speak of many outcomes at once.</summary>
    public IReadOnlyDictionary<string, Value> Says { get; init; } = ReadOnlyDictionary<string, Value>.Empty;

    /// <summary>Changes and tells the same, but the client sees another reply.</summary>
    public OutcomePlan HiddenBy(OutcomePlan other) =>
        other with
        {
            Effects = Effects,
            Later = Later,
            LaterNames = LaterNames,
        };
}

/// <summary>Status, headers and body, ready to be filled in.</summary>
internal sealed record ReplyPlan(int Status, ImmutableArray<HeaderPlan> Headers, Payload Body)
{
    /// <summary>The body is the image that the request names, as it was left here.</summary>
    public bool SendsFile { get; init; }

    /// <summary>What all replies of this kind have in common.</summary>
    public ReplyHead Head { get; } = ReplyHead.Of(Status, Headers);
}

/// <summary>Status and the headers that never change: the journal keeps them once, not in every entry.</summary>
internal sealed record ReplyHead(int Status, ImmutableArray<KeyValuePair<string, string>> Headers)
{
    public static ReplyHead Of(int status, ImmutableArray<HeaderPlan> headers) =>
        new(
            status,
            [
                .. from header in headers
                where header.Fixed is { Length: > 0 }
                select new KeyValuePair<string, string>(header.Name, header.Fixed!),
            ]
        );
}

/// <summary>Something that the provider sends after its reply, such as a failure that it notices late.</summary>
internal sealed record LaterPlan(string Event, TimeSpan After, Payload Body)
{
    /// <summary>One line about it, for the verdict.</summary>
    public Payload Says { get; init; } = Payload.Empty;
}

/// <summary>What will happen to a request, about which part of it, and why; made at start-up.</summary>
internal sealed record Verdict(OutcomePlan Outcome, string Subject, string Why)
{
    /// <summary>How sure the contract is of the check and of the words: the weaker of the two.</summary>
    public string Evidence { get; init; } = Outcome.Evidence;

    /// <summary>Where the check was seen, or else the outcome.</summary>
    public string Source { get; init; } = Outcome.Source;

    /// <summary>What the journal keeps of it; there from the start when the verdict belongs to one operation.</summary>
    public EntryNames? Names { get; init; }
}

/// <summary>What the line decided, by name: a name outlives the contract it came from.</summary>
internal sealed record EntryNames(
    string Provider,
    string Edition,
    string Operation,
    string Verdict,
    string Subject,
    string Why,
    string Evidence
)
{
    /// <summary>Where the message is described; null where the operation sends none.</summary>
    public MessagePlaces? Message { get; init; }

    /// <summary>Where the check was seen, or else the outcome.</summary>
    public string Source { get; init; } = "";
}

/// <summary>One broken rule in one request: the verdict it leads to and the value that broke it.</summary>
internal readonly record struct Fault(Verdict Verdict, FieldPath? Path, FieldValue Value, FieldRule? Rule)
{
    /// <summary>Which items the field belongs to, when its path goes through lists.</summary>
    public ItemPlaces Places { get; init; }

    /// <summary>What the contract calls the broken rule.</summary>
    public string RuleName
    {
        get => field ?? Verdict?.Why ?? "";
        init;
    }

    /// <summary>The gate that was shut, when it was no rule that was broken.</summary>
    public Gate? Gate { get; init; }

    /// <summary>The rule about the image that was broken.</summary>
    public MediaRule? Media { get; init; }

    /// <summary>What the broken rule or the shut gate allows.</summary>
    public string Limit => Rule?.Limit ?? Gate?.Limit ?? Media?.Limit ?? "";
}
