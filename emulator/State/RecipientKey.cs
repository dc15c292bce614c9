namespace Emulator.State;

/// <summary>
/// Recipients compare by their digits, however the number was written; other names compare as they are.
/// </summary>
internal static class RecipientKey
{
    /// <summary>What people put between the digits of a number.</summary>
    private const string Punctuation = "+-.()/ \t\u00a0";

    /// <summary>What some APIs put behind the number of a person; groups and lists have other endings.</summary>
    private static readonly string[] PersonEndings = ["@s.whatsapp.net", "@c.us"];

    public static string Of(string recipient)
    {
        var ending = PersonEndings.FirstOrDefault(one => recipient.EndsWith(one, StringComparison.OrdinalIgnoreCase));
        var number = recipient[..^(ending?.Length ?? 0)];
        var bare = string.Concat(number.Where(letter => !Punctuation.Contains(letter, StringComparison.Ordinal)));
        return bare.Length > 0 && bare.All(char.IsAsciiDigit) ? bare : recipient;
    }
}
