using System.Buffers;

namespace Emulator.State;

/// <summary>What a session may be called.</summary>
internal static class SessionName
{
    public const string Default = "default";
    public const string Rule = "1 to 100 characters of A-Z a-z 0-9 . _ ~ -";
    private const int MostLength = 100;

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-"
    );

    public static bool IsGood(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= MostLength && !name.ContainsAnyExcept(Letters);

    /// <summary>A good name made of any text, such as an account's key; different texts get different names.</summary>
    public static string From(string text)
    {
        if (IsGood(text))
        {
            return text;
        }

        var mark = "~" + Fingerprint.Of(text);
        var letters = text.Take(MostLength - mark.Length).Select(letter => Letters.Contains(letter) ? letter : '-');
        return text.Length == 0 ? Default : string.Concat(letters) + mark;
    }
}
