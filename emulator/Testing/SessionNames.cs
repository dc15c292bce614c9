using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Emulator.Testing;

/// <summary>Names of sessions: good ones, and new ones for a test.</summary>
internal static partial class SessionNames
{
    private const int LongestTest = 90;

    /// <summary>
    /// The test's name and a suffix: many rows of a theory, and many runs against one emulator, may go on at once.
    /// </summary>
    public static string ForTest(string test)
    {
        var safe = NotAllowed().Replace(test, "-");
        return $"{safe[..Math.Min(safe.Length, LongestTest)]}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
    }

    public static void Check(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!Good().IsMatch(name))
        {
            throw new ArgumentException(
                $"'{name}' is no name of a session; write 1 to 100 letters, digits, '.', '_', '~' or '-'.",
                nameof(name)
            );
        }
    }

    [GeneratedRegex("^[A-Za-z0-9._~-]{1,100}$", RegexOptions.None, 1000)]
    private static partial Regex Good();

    [GeneratedRegex("[^A-Za-z0-9._~-]+", RegexOptions.None, 1000)]
    private static partial Regex NotAllowed();
}
