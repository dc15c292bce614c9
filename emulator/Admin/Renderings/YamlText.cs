using System.Text.Encodings.Web;

namespace Emulator.Admin.Renderings;

/// <summary>Writes texts as values of YAML: as a block where people can read that, else in quotes.</summary>
internal static class YamlText
{
    /// <summary>A value of one line, always in quotes, so that nothing is taken for a number.</summary>
    public static string Quoted(string text) =>
        text.Any(char.IsControl) || text.Contains('\uFEFF')
            ? Escaped(text)
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A text of many lines, each of them indented.</summary>
    public static string Block(string text, int indent)
    {
        var isPlain = text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
        if (!isPlain || text.Any(IsOdd) || text.Contains(" \n", StringComparison.Ordinal))
        {
            return Escaped(text);
        }

        var margin = new string(' ', indent);
        return $"|-\n{margin}{text.Replace("\n", "\n" + margin, StringComparison.Ordinal)}";
    }

    /// <summary>YAML reads what JSON writes.</summary>
    private static string Escaped(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static bool IsOdd(char letter) =>
        (char.IsControl(letter) && letter != '\n')
        || letter is '\u2028' or '\u2029' or '\uFEFF'
        || char.IsSurrogate(letter);
}
