namespace Emulator.Plans.Scenarios;

/// <summary>A text in which each `*` stands for any letters, as in `*0429`; in any case, unless it is said.</summary>
internal sealed class TextPattern(string pattern, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
{
    private const char Any = '*';

    private readonly string[] _parts = pattern.Split(Any);

    /// <summary>A pattern of recipients: what people put between the digits of a number means nothing.</summary>
    public static TextPattern OfDigits(string pattern) =>
        new(
            pattern.All(letter => char.IsAsciiDigit(letter) || "+-.()/ *".Contains(letter, StringComparison.Ordinal))
                ? string.Concat(pattern.Where(letter => char.IsAsciiDigit(letter) || letter == Any))
                : pattern
        );

    public override string ToString() => pattern;

    public bool Fits(string text)
    {
        if (_parts is [var whole])
        {
            return text.Equals(whole, comparison);
        }

        var (first, last) = (_parts[0], _parts[^1]);
        if (
            text.Length < first.Length + last.Length
            || !text.StartsWith(first, comparison)
            || !text.EndsWith(last, comparison)
        )
        {
            return false;
        }

        return FitsBetween(text.AsSpan(first.Length..^last.Length));
    }

    /// <summary>Are the parts between the first and the last there, one behind the other?</summary>
    private bool FitsBetween(ReadOnlySpan<char> text)
    {
        foreach (var part in _parts.AsSpan(1..^1))
        {
            var found = text.IndexOf(part, comparison);
            if (found < 0)
            {
                return false;
            }

            text = text[(found + part.Length)..];
        }

        return true;
    }
}
