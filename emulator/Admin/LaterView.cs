using System.Text.Json.Nodes;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>What the provider would send after its reply, as the API shows it.</summary>
internal sealed record LaterView(string Event, double AfterMs, string? Says, JsonNode? Body)
{
    public static LaterView Of(LaterEntry later) =>
        new(
            later.Event,
            later.After.TotalMilliseconds,
            later.Says.Length == 0 ? null : later.Says,
            later.Body.Length == 0 ? null : JsonNode.Parse(later.Body)
        );
}
