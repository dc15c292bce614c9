using System.Globalization;
using System.Text;

namespace Emulator.State;

/// <summary>Hides one credential in a path with its query, where any letter of it may be percent-encoded.</summary>
internal static class TargetMask
{
    private const int ShortestHidden = 4;
    private const string Separators = "/?&=#;,";

    /// <param name="target">The path with its query.</param>
    /// <param name="secret">The credential.</param>
    /// <param name="spelled">How it may be written there.</param>
    public static string Hide(string target, string secret, string spelled)
    {
        var (bytes, places) = Decode(target);
        var wanted = Encoding.UTF8.GetBytes(spelled);
        var masked = new StringBuilder();
        var (from, shown) = (0, 0);
        while (from < bytes.Length && bytes.AsSpan(from).IndexOf(wanted) is >= 0 and var distance)
        {
            var (start, end) = (places[from + distance], places[from + distance + wanted.Length]);
            from += distance + wanted.Length;
            if (secret.Length >= ShortestHidden || StandsAlone(target, start, end))
            {
                masked.Append(target, shown, start - shown).Append(Fingerprint.Of(secret));
                shown = end;
            }
        }

        return masked.Append(target, shown, target.Length - shown).ToString();
    }

    /// <summary>The bytes that the text means, and where in the text each of them begins.</summary>
    private static (byte[] Bytes, int[] Places) Decode(string target)
    {
        var bytes = new List<byte>(target.Length);
        var places = new List<int>(target.Length + 1);
        for (var i = 0; i < target.Length; i++)
        {
            places.Add(i);
            var encoded = target[i] == '%' && i + 2 < target.Length ? target.AsSpan(i + 1, 2) : default;
            if (byte.TryParse(encoded, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var meant))
            {
                bytes.Add(meant);
                i += 2;
                continue;
            }

            bytes.Add((byte)target[i]);
        }

        places.Add(target.Length);
        return ([.. bytes], [.. places]);
    }

    private static bool StandsAlone(string target, int start, int end) =>
        (start == 0 || Separators.Contains(target[start - 1], StringComparison.Ordinal))
        && (end == target.Length || Separators.Contains(target[end], StringComparison.Ordinal));
}
