namespace Emulator.State;

/// <summary>Enough of a recipient to tell one from another in a log, and too little to reach anybody.</summary>
internal static class ShortRecipient
{
    private const string LeftOut = "…";
    private const int Shown = 4;

    /// <summary>The last four digits of a number; of a shorter one, or of what is no number, nothing.</summary>
    public static string Of(string recipient)
    {
        var at = recipient.IndexOf('@', StringComparison.Ordinal);
        var number = at < 0 ? recipient.AsSpan() : recipient.AsSpan(0, at);
        Span<char> last = stackalloc char[Shown];
        var count = 0;
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (!char.IsDigit(number[i]))
            {
                continue;
            }

            if (count == Shown)
            {
                return LeftOut + last.ToString();
            }

            last[Shown - 1 - count++] = number[i];
        }

        return recipient.Length == 0 ? "" : LeftOut;
    }
}
