using System.Text.Json;

namespace Emulator.Plans.Stubs;

/// <summary>The text is JSON that says at least this; items of lists may stand in any order.</summary>
internal sealed class JsonPart(JsonElement wanted, StringComparison comparison) : StubMatcher
{
    protected override bool Fits(SeenText text) => text.Json is { } json && Says(json, wanted);

    private bool Says(JsonElement given, JsonElement part) =>
        given.ValueKind == part.ValueKind
        && part.ValueKind switch
        {
            JsonValueKind.Object => part.EnumerateObject().All(member => HasMember(given, member)),
            JsonValueKind.Array => part.EnumerateArray()
                .All(item => given.EnumerateArray().Any(one => Says(one, item))),
            JsonValueKind.String => string.Equals(given.GetString(), part.GetString(), comparison),
            JsonValueKind.Number => IsSameNumber(given, part),
            _ => true,
        };

    private bool HasMember(JsonElement given, JsonProperty wantedMember) =>
        given
            .EnumerateObject()
            .Any(member =>
                string.Equals(member.Name, wantedMember.Name, comparison) && Says(member.Value, wantedMember.Value)
            );

    /// <summary>Beyond what a decimal holds, numbers are the same when they are written the same.</summary>
    private static bool IsSameNumber(JsonElement given, JsonElement part) =>
        given.TryGetDecimal(out var left) && part.TryGetDecimal(out var right)
            ? left == right
            : given.GetRawText() == part.GetRawText();
}
