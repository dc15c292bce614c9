namespace Emulator.Plans.Scenarios;

/// <summary>A text in which each '*' stands for any letters, as in '*0429'; capitals make no difference.</summary>
internal sealed class TextPattern(string pattern)
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
            return text.Equals(whole, StringComparison.OrdinalIgnoreCase);
        }

        var (first, last) = (_parts[0], _parts[^1]);
        if (
            text.Length < first.Length + last.Length
            || !text.StartsWith(first, StringComparison.OrdinalIgnoreCase)
            || !text.EndsWith(last, StringComparison.OrdinalIgnoreCase)
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
            var found = text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            text = text[(found + part.Length)..];
        }

        return true;
    }
}
