using System.Text;

namespace Emulator.Plans.Media;

/// <summary>What is known of the file behind a link: nothing is fetched, one made-up host is known.</summary>
internal static class LinkFacts
{
    private const int LongestOfOurs = 4096;

    /// <summary>The facts, and what of the address was not understood.</summary>
    public static MediaFacts Of(ReadOnlySpan<byte> address, out string misread)
    {
        misread = "";
        var rest = PastScheme(address);
        var target = From(rest, "/?#"u8);
        var host = rest[..^target.Length];
        target = target[..^From(target, "#"u8).Length];
        var query = From(target, "?"u8);
        var path = target[..^query.Length];
        if (rest.Length == address.Length || !IsOurs(host) || target.Length > LongestOfOurs)
        {
            return FileEnding.FactsOf(path);
        }

        var wish = MadeUpImage.Read(path, Encoding.UTF8.GetString(query), out misread);
        return MadeUpImage.Facts(wish, FileEnding.Of(path));
    }

    private static ReadOnlySpan<byte> PastScheme(ReadOnlySpan<byte> address) =>
        address.Length > 7 && Ascii.EqualsIgnoreCase(address[..7], "http://"u8) ? address[7..]
        : address.Length > 8 && Ascii.EqualsIgnoreCase(address[..8], "https://"u8) ? address[8..]
        : address;

    /// <summary>What begins with the first of some letters; nothing when none is there.</summary>
    private static ReadOnlySpan<byte> From(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letters) =>
        text.IndexOfAny(letters) is >= 0 and var start ? text[start..] : [];

    private static bool IsOurs(ReadOnlySpan<byte> host)
    {
        var colon = host.IndexOf((byte)':');
        return Ascii.EqualsIgnoreCase(colon < 0 ? host : host[..colon], MadeUpImage.Host);
    }
}
