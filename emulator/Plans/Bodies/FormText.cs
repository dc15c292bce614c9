using System.Text;
using System.Text.Unicode;

namespace Emulator.Plans.Bodies;

/// <summary>Texts of forms and of headers of parts, with what hides their letters undone.</summary>
internal static class FormText
{
    /// <summary>Undoes url-encoding: %41 is a letter, + a space; a broken escape stays as it is.</summary>
    public static Stretch OfForm(BodyTree tree, Stretch text)
    {
        var sent = tree.At(text.Start, text.Length);
        if (sent.IndexOfAny((byte)'%', (byte)'+') < 0)
        {
            return Sound(tree, text);
        }

        var room = tree.RoomForUnescaped(sent.Length);
        var length = Decode(sent, room, (byte)' ');
        return Sound(tree, new Stretch(tree.KeepUnescaped(length), length));
    }

    /// <summary>As a parameter such as filename*=UTF-8''… has it: escapes, and + is a plus.</summary>
    public static Stretch OfExtended(BodyTree tree, Stretch text)
    {
        var sent = tree.At(text.Start, text.Length);
        var length = Decode(sent, tree.RoomForUnescaped(sent.Length), (byte)'+');
        return Sound(tree, new Stretch(tree.KeepUnescaped(length), length));
    }

    /// <summary>As it stands between quotes: \" is a quote; the backslashes of a path stay as they are.</summary>
    public static Stretch OfQuoted(BodyTree tree, Stretch text)
    {
        var sent = tree.At(text.Start, text.Length);
        if (!sent.Contains((byte)'\\'))
        {
            return Sound(tree, text);
        }

        var room = tree.RoomForUnescaped(sent.Length);
        var length = 0;
        for (var i = 0; i < sent.Length; i++)
        {
            var isEscape = sent[i] == '\\' && i + 1 < sent.Length && sent[i + 1] is (byte)'"' or (byte)'\\';
            room[length++] = sent[isEscape ? ++i : i];
        }

        return Sound(tree, new Stretch(tree.KeepUnescaped(length), length));
    }

    /// <summary>The text itself, or, where it is no UTF-8, with a sign in place of each broken letter.</summary>
    public static Stretch Sound(BodyTree tree, Stretch text)
    {
        var sent = tree.At(text.Start, text.Length);
        return Utf8.IsValid(sent) ? text : Keep(tree, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(sent)));
    }

    /// <summary>A text of our own beside what was sent.</summary>
    public static Stretch Keep(BodyTree tree, ReadOnlySpan<byte> text)
    {
        text.CopyTo(tree.RoomForUnescaped(text.Length));
        return new Stretch(tree.KeepUnescaped(text.Length), text.Length);
    }

    private static int Decode(ReadOnlySpan<byte> sent, Span<byte> room, byte plus)
    {
        var length = 0;
        for (var i = 0; i < sent.Length; i++)
        {
            var (high, low) =
                sent[i] == '%' && i + 2 < sent.Length ? (Digit(sent[i + 1]), Digit(sent[i + 2])) : (-1, -1);
            if (high >= 0 && low >= 0)
            {
                room[length++] = (byte)((high << 4) | low);
                i += 2;
                continue;
            }

            room[length++] = sent[i] == '+' ? plus : sent[i];
        }

        return length;
    }

    private static int Digit(byte letter) =>
        letter switch
        {
            >= (byte)'0' and <= (byte)'9' => letter - '0',
            >= (byte)'a' and <= (byte)'f' => letter - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' => letter - 'A' + 10,
            _ => -1,
        };
}
