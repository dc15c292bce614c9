using System.Globalization;
using Emulator.Plans.Filters;

namespace Emulator.Plans.Payloads;

/// <summary>Finds and decodes parameters of a query, and makes no strings.</summary>
internal static class QueryText
{
    public static bool TryFind(ReadOnlySpan<char> query, string name, out ReadOnlySpan<char> raw)
    {
        while (!query.IsEmpty)
        {
            var end = query.IndexOf('&');
            var pair = end < 0 ? query : query[..end];
            query = end < 0 ? [] : query[(end + 1)..];
            var equals = pair.IndexOf('=');
            if (Is(equals < 0 ? pair : pair[..equals], name))
            {
                raw = equals < 0 ? [] : pair[(equals + 1)..];
                return true;
            }
        }

        raw = [];
        return false;
    }

    /// <summary>A plus is a space; what is no text in UTF-8 becomes U+FFFD.</summary>
    public static void Decode(ReadOnlySpan<char> raw, ByteBuffer into)
    {
        var start = into.Length;
        into.Write(raw);
        var text = into.From(start);
        var kept = 0;
        for (var at = 0; at < text.Length; at++)
        {
            text[kept++] = text[at] switch
            {
                (byte)'+' => (byte)' ',
                (byte)'%' when TryHex(text[(at + 1)..], out var unit) => Skip(unit, ref at),
                var letter => letter,
            };
        }

        into.Truncate(start + kept);
        WellFormedFilter.Instance.Apply(into, start);
    }

    private static bool Is(ReadOnlySpan<char> raw, string name)
    {
        if (!raw.ContainsAny('%', '+'))
        {
            return raw.SequenceEqual(name);
        }

        // A name is seldom written in escapes; it is then compared byte by byte with one that is decoded.
        using var decoded = new ByteBuffer(64);
        Decode(raw, decoded);
        var start = decoded.Length;
        decoded.Write(name.AsSpan());
        return decoded.Written[..start].SequenceEqual(decoded.Written[start..]);
    }

    private static bool TryHex(ReadOnlySpan<byte> text, out byte unit)
    {
        unit = 0;
        return text.Length >= 2
            && byte.TryParse(text[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out unit);
    }

    private static byte Skip(byte unit, ref int at)
    {
        at += 2;
        return unit;
    }
}
