using System.Globalization;
using System.Text.Json;

namespace Emulator.Admin;

/// <summary>Finds a value in JSON by a path such as 'messages.0.id'.</summary>
internal static class JsonPlace
{
    /// <summary>The value; null when the way to it ends before.</summary>
    public static JsonElement? Find(JsonElement root, string path)
    {
        var at = root;
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Step(at, part) is not { } next)
            {
                return null;
            }

            at = next;
        }

        return at.ValueKind is JsonValueKind.Null ? null : at;
    }

    /// <summary>A text without its quotes; anything else as it is written.</summary>
    public static string Text(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement? Step(JsonElement at, string part) =>
        at.ValueKind switch
        {
            JsonValueKind.Object when at.TryGetProperty(part, out var child) => child,
            JsonValueKind.Array
                when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                    && place < at.GetArrayLength() => at[place],
            _ => null,
        };
}
