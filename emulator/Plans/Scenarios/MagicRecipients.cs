namespace Emulator.Plans.Scenarios;

/// <summary>
/// Recipients that ask for a scenario by their last digits: the block of British mobile numbers that is kept for
/// films and plays, and that nobody has.
/// </summary>
internal static class MagicRecipients
{
    /// <summary>All of them begin so: +44 7700 900, and three digits more.</summary>
    public const string Block = "447700900";

    public const int CodeLength = 3;

    /// <summary>May this be one of them? Said without a copy: it is asked of every send.</summary>
    public static bool MayBe(ReadOnlySpan<byte> recipient) =>
        recipient.Length >= Block.Length + CodeLength && recipient.IndexOf("7700"u8) >= 0;

    /// <summary>The code of a recipient, its digits alone; null when it is not one of them.</summary>
    public static string? CodeOf(string digits) =>
        digits.Length == Block.Length + CodeLength && digits.StartsWith(Block, StringComparison.Ordinal)
            ? digits[^CodeLength..]
            : null;
}
