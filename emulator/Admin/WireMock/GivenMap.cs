using System.Text.Json;

namespace Emulator.Admin.WireMock;

/// <summary>A map that a caller wrote, with its names in any case; what nobody takes is told in the end.</summary>
internal sealed class GivenMap
{
    private readonly Dictionary<string, JsonElement> _left = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _place;
    private readonly Gaps _gaps;

    private GivenMap(JsonElement map, string place, Gaps gaps)
    {
        (_place, _gaps) = (place, gaps);
        foreach (var member in map.EnumerateObject())
        {
            _left[member.Name] = member.Value;
        }
    }

    public static GivenMap? Of(JsonElement json, string place, Gaps gaps)
    {
        if (json.ValueKind is JsonValueKind.Object)
        {
            return new GivenMap(json, place, gaps);
        }

        gaps.Wrong($"{place} is no map.");
        return null;
    }

    /// <summary>Where a part of this map stands, for messages.</summary>
    public string PlaceOf(string name) => $"{_place}.{name}";

    /// <summary>The part of this name; null where it is not there, or says null.</summary>
    public JsonElement? Take(string name) =>
        _left.Remove(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    public string? Text(string name) =>
        Take(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.String ? value.GetString()
        : Complain<string>(name, "write a text");

    public bool Flag(string name) =>
        Take(name) is { } value
        && (
            value.ValueKind is JsonValueKind.True
            || (value.ValueKind is not JsonValueKind.False && Complain<string>(name, "write true or false") is not null)
        );

    public int? WholeNumber(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        _gaps.Wrong($"{PlaceOf(name)} is {value.GetRawText()}; write a whole number.");
        return null;
    }

    /// <summary>The items of a list; none where there is no list.</summary>
    public JsonElement[] Items(string name) =>
        Take(name) is not { } value ? []
        : value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()]
        : Complain<JsonElement[]>(name, "write a list") ?? [];

    /// <summary>What is left asks for something that is not there, unless it says no, none or nothing.</summary>
    public void Done()
    {
        foreach (var (name, _) in _left.Where(member => !SaysNothing(member.Value)))
        {
            _gaps.Lacks($"{PlaceOf(name)} is not emulated.");
        }
    }

    private static bool SaysNothing(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.False => true,
            JsonValueKind.Number => value.GetRawText() == "0",
            JsonValueKind.String => value.GetString() is "",
            JsonValueKind.Array => value.GetArrayLength() == 0,
            JsonValueKind.Object => value.GetPropertyCount() == 0,
            _ => false,
        };

    private T? Complain<T>(string name, string right)
        where T : class
    {
        _gaps.Wrong($"{PlaceOf(name)} is something else than it may be; {right}.");
        return null;
    }
}
