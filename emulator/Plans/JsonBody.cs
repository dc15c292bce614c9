using System.Text.Json;

namespace Emulator.Plans;

/// <summary>Reads JSON into the flat tree; says no to whatever is not JSON.</summary>
internal static class JsonBody
{
    private const int MostDepth = 512;

    public static bool Read(BodyTree tree, int length)
    {
        var options = new JsonReaderOptions { MaxDepth = MostDepth };
        var reader = new Utf8JsonReader(tree.Source.AsSpan(0, length), options);
        try
        {
            return ReadAll(ref reader, tree);
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: providers' parsers refuse those too.
            return false;
        }
    }

    private static bool ReadAll(ref Utf8JsonReader reader, BodyTree tree)
    {
        // A map or list that is still open keeps the one around it where the next sibling will stand.
        var open = -1;
        var name = (Start: 0, Length: 0);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Place(ref reader, tree);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open = Close(ref reader, tree, open);
                    continue;
                default:
                    break;
            }

            var node = AddValue(ref reader, tree);
            (tree[node].NameStart, tree[node].NameLength) = name;
            name = default;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                (tree[node].Next, open) = (open, node);
            }
        }

        return tree.Count > 0;
    }

    /// <summary>Ends a map or a list and says which one is around it.</summary>
    private static int Close(ref Utf8JsonReader reader, BodyTree tree, int node)
    {
        var around = tree[node].Next;
        tree[node].Next = tree.Count;
        tree[node].Length = (int)reader.BytesConsumed - tree[node].Start;
        return around;
    }

    private static int AddValue(ref Utf8JsonReader reader, BodyTree tree)
    {
        var kind = reader.TokenType switch
        {
            JsonTokenType.StartObject => FieldKind.Map,
            JsonTokenType.StartArray => FieldKind.List,
            JsonTokenType.String => FieldKind.Text,
            JsonTokenType.Number => FieldKind.Number,
            JsonTokenType.True => FieldKind.True,
            JsonTokenType.False => FieldKind.False,
            _ => FieldKind.Null,
        };
        var (start, length) = Place(ref reader, tree);
        return tree.Add(kind, start, length);
    }

    /// <summary>Where the text of a token stands: in what was sent, or unescaped beside it.</summary>
    private static (int Start, int Length) Place(ref Utf8JsonReader reader, BodyTree tree)
    {
        var text = reader.ValueSpan;
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return (start, text.Length);
        }

        if (!reader.ValueIsEscaped && System.Text.Ascii.IsValid(text))
        {
            return (start + 1, text.Length);
        }

        var length = reader.CopyString(tree.RoomForUnescaped(text.Length));
        return (tree.KeepUnescaped(length), length);
    }
}
