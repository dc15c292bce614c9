using Emulator.Plans.Bodies;
using Emulator.Plans.Media;

namespace Emulator.State;

/// <summary>What the journal keeps of a request beside its bytes, where there is any of it.</summary>
internal sealed record EntryExtras
{
    /// <summary>What is known of the image, where the operation looked at one.</summary>
    public required MediaFacts? Media { get; init; }

    /// <summary>What the provider would send after its reply.</summary>
    public required LaterEntry[] Later { get; init; }

    /// <summary>What was left out of the request's body; null when it is whole.</summary>
    public required BodyCuts? Cuts { get; init; }

    /// <summary>The scenario that the request met; null when it met none.</summary>
    public required ActedScenario? Acted { get; init; }

    /// <summary>What the provider said where a scenario answered in its place; else null.</summary>
    public HiddenReply? Hidden { get; init; }

    /// <summary>What it weighs in memory, about.</summary>
    public int Weight =>
        (Media is null ? 0 : 256)
        + (Later.Length > 0 ? 1024 : 0)
        + (Acted is null ? 0 : 512)
        + (Hidden?.Body.Length ?? 0);
}

/// <summary>A reply that the client never saw; the message was taken or refused all the same.</summary>
internal sealed record HiddenReply(int Status, byte[] Body);
