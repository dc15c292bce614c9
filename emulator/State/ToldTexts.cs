using System.Text;
using Emulator.Plans.Payloads;

namespace Emulator.State;

/// <summary>
/// What of a request may leave the journal for a log: no body, no header, no query, no credential, and of the
/// recipient the last digits.
/// </summary>
internal sealed record ToldTexts(string Method, string Path, string Account, string To)
{
    private const int LongestText = 200;
    private const string Nothing = "-";

    /// <summary>Reads them out of an entry as it is written for the journal.</summary>
    public static ToldTexts Of(ReadOnlySpan<byte> entry)
    {
        var reader = new EntryReader(entry);
        reader.SkipPairs();
        var (method, target) = (reader.Text(), reader.Text());
        reader.Next(); // The body.
        var (account, to) = (reader.Text(), reader.Text());
        reader.Next(); // The note, which may speak of the caption.
        var path = PathOf(new SecretMask(reader.Pairs()).Target(target), to);
        return new ToldTexts(Plain(method), Plain(path), Plain(account), Plain(ShortRecipient.Of(to)));
    }

    /// <summary>On one line whatever it holds: nobody writes a line of the log by what he sends.</summary>
    public static string Plain(string text)
    {
        if (text.Length == 0)
        {
            return Nothing;
        }

        var plain = new StringBuilder(Math.Min(text.Length, LongestText + 1));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestText)))
        {
            plain.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? '?' : letter);
        }

        return plain.Append(text.Length > LongestText ? "…" : "").ToString();
    }

    /// <summary>Some providers take the recipient in the path.</summary>
    private static string PathOf(string target, string to)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        if (to.Length == 0)
        {
            return path;
        }

        var shown = ShortRecipient.Of(to);
        return path.Replace(to, shown, StringComparison.Ordinal)
            .Replace(RecipientKey.Of(to), shown, StringComparison.Ordinal);
    }
}
