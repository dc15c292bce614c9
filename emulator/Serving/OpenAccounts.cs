using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Which ids and credentials are good when none are listed: all, but for a few that fail on purpose.</summary>
internal static class OpenAccounts
{
    /// <summary>A text that begins with one of these is refused; a numeric id from 404… is unknown.</summary>
    private static readonly string[] Refused = ["invalid", "expired", "revoked"];

    public static bool Takes(AccountFieldPlan field, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        foreach (var word in Refused)
        {
            // Looking at one letter first: every send comes by here several times.
            if ((text[0] | 0x20) == word[0] && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return field.Secret || !(text.StartsWith("404") && CaptureKind.Digits.Fits(text));
    }
}
