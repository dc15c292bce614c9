using Emulator.Plans.Scenarios;
using Emulator.Wording;
using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving.Wire;

/// <summary>Faults that break a connection, asked for where there is none: inside one process.</summary>
internal static class FaultsWithoutSocket
{
    /// <summary>Why this fault cannot be made here; null where it can.</summary>
    public static Refusal? Refusal(HttpContext http, WireFault fault) =>
        BreaksConnection(fault) && http.Features.Get<IConnectionTransportFeature>() is null
            ? Refusals.FaultNeedsSocket(WireFaults.WordFor(fault))
            : null;

    /// <summary>A reset is not among them: a request can be aborted anywhere.</summary>
    private static bool BreaksConnection(WireFault fault) =>
        fault
            is WireFault.ResetMidway
                or WireFault.Cut
                or WireFault.NoReply
                or WireFault.BrokenChunk
                or WireFault.Garbage
                or WireFault.WrongLength;
}
