using System.Text.Json;

namespace Emulator.Plans;

/// <summary>Reads JSON into the flat tree; says no to whatever is not JSON.</summary>
internal static class JsonBody
{
    private const int MostDepth = 512;

    /// <summary>
    /// Reads a whole body. Into a tree that has a map already, a map is joined: what it says counts then.
    /// </summary>
    public static bool Read(BodyTree tree, int length)
    {
        var joined = tree.Count > 0 && tree.Source.AsSpan(0, length).TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? 0 : -1;
        if (joined < 0)
        {
            tree.Clear();
        }

        return Read(tree, new Stretch(0, length), joined);
    }

    /// <summary>Reads one more value into the tree, from a text that is only a part of the body.</summary>
    public static bool ReadInside(BodyTree tree, Stretch text) => Read(tree, text, -1);

    private static bool Read(BodyTree tree, Stretch text, int joined)
    {
        var options = new JsonReaderOptions { MaxDepth = MostDepth };
        var reader = new Utf8JsonReader(tree.At(text.Start, text.Length), options);
        try
        {
            ReadAll(ref reader, tree, text, joined);
            return true;
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

    private static void ReadAll(ref Utf8JsonReader reader, BodyTree tree, Stretch source, int joined)
    {
        // A map or list that is still open keeps the one around it where the next sibling will stand.
        var open = -1;
        var name = default(Stretch);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Place(ref reader, tree, source);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open = Close(ref reader, tree, source, open);
                    continue;
                default:
                    break;
            }

            var node = joined >= 0 ? Join(ref reader, tree, source, joined) : AddValue(ref reader, tree, source);
            (tree[node].NameStart, tree[node].NameLength, joined) = (name.Start, name.Length, -1);
            name = default;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                (tree[node].Next, open) = (open, node);
            }
        }
    }

    /// <summary>Ends a map or a list and says which one is around it.</summary>
    private static int Close(ref Utf8JsonReader reader, BodyTree tree, Stretch source, int node)
    {
        var around = tree[node].Next;
        tree[node].Next = tree.Count;
        var end = source.Cut((int)reader.BytesConsumed, 0).Start;
        tree[node].Length = Math.Abs(end - tree[node].Start);
        return around;
    }

    private static int Join(ref Utf8JsonReader reader, BodyTree tree, Stretch source, int node)
    {
        tree[node].Start = source.Cut((int)reader.TokenStartIndex, 0).Start;
        return node;
    }

    private static int AddValue(ref Utf8JsonReader reader, BodyTree tree, Stretch source)
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
        var text = Place(ref reader, tree, source);
        return tree.Add(kind, text.Start, text.Length);
    }

    /// <summary>Where the text of a token stands: in what was sent, or unescaped beside it.</summary>
    private static Stretch Place(ref Utf8JsonReader reader, BodyTree tree, Stretch source)
    {
        var text = reader.ValueSpan;
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return source.Cut(start, text.Length);
        }

        if (!reader.ValueIsEscaped && System.Text.Ascii.IsValid(text))
        {
            return source.Cut(start + 1, text.Length);
        }

        var length = reader.CopyString(tree.RoomForUnescaped(text.Length));
        return new Stretch(tree.KeepUnescaped(length), length);
    }
}
