namespace Emulator.Plans.Stubs;

/// <summary>Reads the names and values of a query or a form, decoded.</summary>
internal static class WrittenPairs
{
    public static List<KeyValuePair<string, string>> Read(string text) =>
        [.. text.Split('&').Where(pair => pair.Length > 0).Select(Pair)];

    private static KeyValuePair<string, string> Pair(string pair) =>
        pair.Split('=', 2) is [var name, var value]
            ? KeyValuePair.Create(Decoded(name), Decoded(value))
            : KeyValuePair.Create(Decoded(pair), "");

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
