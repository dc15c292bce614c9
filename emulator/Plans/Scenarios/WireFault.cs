using Emulator.Wording;

namespace Emulator.Plans.Scenarios;

/// <summary>What goes wrong with a reply between the provider and its client.</summary>
internal enum WireFault : byte
{
    None,

    /// <summary>The connection is reset before a byte of the reply.</summary>
    Reset,

    /// <summary>It is reset in the midst of the body.</summary>
    ResetMidway,

    /// <summary>It is closed in good order in the midst of the body.</summary>
    Cut,

    /// <summary>It is closed in good order before a byte of the reply.</summary>
    NoReply,

    /// <summary>The body comes in chunks, and the second one has no good length.</summary>
    BrokenChunk,

    /// <summary>Bytes that are no HTTP.</summary>
    Garbage,

    /// <summary>The body comes a few bytes a second.</summary>
    Drip,

    /// <summary>Nothing comes until the client gives up.</summary>
    Hang,

    /// <summary>Content-Length says less than is sent.</summary>
    WrongLength,

    /// <summary>The right type and length, but only half the JSON.</summary>
    BrokenJson,
}

/// <summary>Faults and the words for them.</summary>
internal static class WireFaults
{
    public static string WordFor(WireFault fault) => fault is WireFault.None ? "" : FaultNames.All[(int)fault - 1];

    public static WireFault Of(string word) => (WireFault)(Array.IndexOf(FaultNames.All, word) + 1);
}

/// <summary>How one reply goes out: after how long, and with what fault; bytes of zero mean as many as usual.</summary>
internal sealed record WirePlan(TimeSpan Delay, WireFault Fault, long Bytes)
{
    /// <summary>The same so much later; null where there is nothing to do.</summary>
    public static WirePlan? Later(WirePlan? plan, TimeSpan delay) =>
        delay == TimeSpan.Zero ? plan
        : plan is null ? new WirePlan(delay, WireFault.None, 0)
        : plan with { Delay = plan.Delay + delay };
}
