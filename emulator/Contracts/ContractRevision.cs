using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Emulator.Contracts;

/// <summary>
/// A mark of one provider's documents as they were written: another text is another revision. Names and order of the
/// files, and how lines end, are no part of the text.
/// </summary>
internal static partial class ContractRevision
{
    private const int Letters = 16;

    public static string Of(string text)
    {
        var documents = BetweenDocuments()
            .Split(text.Replace("\r\n", "\n", StringComparison.Ordinal))
            .Select(document => FileName().Replace(document, "").Trim())
            .Where(document => document.Length > 0)
            .Order(StringComparer.Ordinal);
        var whole = Encoding.UTF8.GetBytes(string.Join("\n---\n", documents));
        return Convert.ToHexStringLower(SHA256.HashData(whole))[..Letters];
    }

    [GeneratedRegex(@"^---[ \t]*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BetweenDocuments();

    /// <summary>The line that is put before the text of each file.</summary>
    [GeneratedRegex(@"^\n?# \S+\.yaml\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
