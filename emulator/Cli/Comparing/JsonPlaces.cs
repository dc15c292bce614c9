using System.Text;
using System.Text.Json;

namespace Emulator.Cli.Comparing;

/// <summary>Finds where in a JSON text the single values stand, byte by byte.</summary>
internal static class JsonPlaces
{
    /// <summary>The value of a path such as '$.messages[0].id'; null when the text has no such single value.</summary>
    public static JsonPlace? Find(string text, string path)
    {
        var places = new List<JsonPlace>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            reader.Read();
            Walk(ref reader, "$", places);
        }
        catch (JsonException)
        {
            return null;
        }

        return places.Find(place => place.Path == path);
    }

    /// <summary>The text with the values of these paths replaced by their names; quotes stay.</summary>
    public static string Mask(string text, IEnumerable<string> paths)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var found = paths.Select(path => Find(text, path)).OfType<JsonPlace>().OrderByDescending(place => place.Start);
        foreach (var place in found)
        {
            bytes = [.. bytes[..place.Start], .. Encoding.UTF8.GetBytes(place.Path), .. bytes[place.End..]];
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static void Walk(ref Utf8JsonReader reader, string path, List<JsonPlace> places)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
                {
                    var name = reader.GetString();
                    reader.Read();
                    Walk(ref reader, $"{path}.{name}", places);
                }

                break;
            case JsonTokenType.StartArray:
                for (var i = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; i++)
                {
                    Walk(ref reader, $"{path}[{i}]", places);
                }

                break;
            default:
                places.Add(Place(ref reader, path));
                break;
        }
    }

    private static JsonPlace Place(ref Utf8JsonReader reader, string path)
    {
        var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
        return reader.TokenType is JsonTokenType.String
            ? new JsonPlace(path, start + 1, end - 1, reader.GetString()!)
            : new JsonPlace(path, start, end, Encoding.UTF8.GetString(reader.ValueSpan));
    }
}

/// <summary>One single value of a JSON text: its path, the bytes between its quotes, and what it says.</summary>
internal sealed record JsonPlace(string Path, int Start, int End, string Value);
