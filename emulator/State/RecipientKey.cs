namespace Emulator.State;

/// <summary>Recipients compare by their digits, however the number was written; other names compare as they are.</summary>
internal static class RecipientKey
{
    public static string Of(string recipient)
    {
        var bare = string.Concat(recipient.Where(letter => letter is not ('+' or '-' or '(' or ')' or ' ')));
        return bare.Length > 0 && bare.All(char.IsAsciiDigit) ? bare : recipient;
    }
}
