using Emulator.Plans.Scenarios;
using Emulator.Wording;
using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving.Wire;

/// <summary>Which faults can be made for a request: some need a connection of their own to break.</summary>
internal static class WireFaults
{
    /// <summary>Why this fault cannot be made here; null where it can.</summary>
    public static Refusal? Refusal(HttpContext http, WireFault fault) =>
        NameOf(fault) is { } name && http.Features.Get<IConnectionTransportFeature>() is null
            ? Refusals.FaultNeedsSocket(name)
            : null;

    /// <summary>The names of those faults that need one.</summary>
    private static string? NameOf(WireFault fault) =>
        fault switch
        {
            WireFault.ResetMidway => "reset-midway",
            WireFault.Cut => "cut",
            WireFault.NoReply => "no-reply",
            WireFault.BrokenChunk => "broken-chunk",
            WireFault.Garbage => "garbage",
            WireFault.WrongLength => "wrong-length",
            _ => null,
        };
}
