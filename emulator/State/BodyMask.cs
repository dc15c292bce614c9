using System.Text;

namespace Emulator.State;

/// <summary>Hides one credential in a body, which may be JSON, a form, both, or no text at all.</summary>
internal static class BodyMask
{
    // Shorter ones stand in ordinary words too: they are hidden only where they are the whole of a value.
    private const int ShortestHidden = 4;

    /// <summary>The body itself when the credential is not in it.</summary>
    public static byte[] Hide(byte[] body, string secret)
    {
        if (secret.Length < ShortestHidden && !secret.Any(char.IsLetterOrDigit))
        {
            // An empty login is a mere ':', and signs are what bodies are made of: nowhere are they a whole value.
            return body;
        }

        var wanted = Encoding.UTF8.GetBytes(secret);
        var mask = Encoding.UTF8.GetBytes(Fingerprint.Of(secret));
        var masked = default(MemoryStream);
        var shown = 0;
        for (var at = NextPlace(body, 0, wanted[0]); at >= 0; at = NextPlace(body, at, wanted[0]))
        {
            var end = EndOf(body, at, wanted);
            if (end < 0 || (secret.Length < ShortestHidden && !StandsAlone(body, at, end)))
            {
                at++;
                continue;
            }

            masked ??= new MemoryStream(body.Length);
            masked.Write(body, shown, at - shown);
            masked.Write(mask);
            (shown, at) = (end, end);
        }

        masked?.Write(body, shown, body.Length - shown);
        return masked?.ToArray() ?? body;
    }

    /// <summary>Where the credential's first letter stands, or something that may mean it.</summary>
    private static int NextPlace(ReadOnlySpan<byte> body, int from, byte first)
    {
        ReadOnlySpan<byte> beginnings = [first, (byte)'%', (byte)'+', (byte)'\\'];
        return body[from..].IndexOfAny(beginnings) is >= 0 and var distance ? from + distance : -1;
    }

    private static int EndOf(ReadOnlySpan<byte> body, int at, ReadOnlySpan<byte> wanted)
    {
        var end = -1;
        for (var spelling = 0; spelling < 4 && end < 0; spelling++)
        {
            end = new SpelledText(body, percent: (spelling & 1) != 0, json: (spelling & 2) != 0).EndOf(wanted, at);
        }

        return end;
    }

    private static bool StandsAlone(ReadOnlySpan<byte> body, int start, int end)
    {
        var before = body[..start].TrimEnd(" "u8);
        var isBegun =
            before is [] or [.., (byte)':']
            || (before.Length == start && before is [.., (byte)'"' or (byte)'=' or (byte)'\n']);
        return isBegun
            && body[end..].TrimStart(" "u8)
                is []
                    or [(byte)'"' or (byte)'&' or (byte)',' or (byte)'}' or (byte)'\r' or (byte)'\n', ..];
    }
}
