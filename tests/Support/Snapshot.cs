using System.Runtime.CompilerServices;

namespace Emulator.Tests.Support;

/// <summary>
/// Compares a text with the approved one beside the test, by Verify's conventions: `Tests.Method.verified.txt` is
/// committed, `Tests.Method.received.txt` is written when they differ and ignored by git.
/// </summary>
internal static class Snapshot
{
    /// <summary>For tests with rows: `row` tells their files apart, as in `Tests.Method_row.verified.txt`.</summary>
    public static void Match(
        string actual,
        string? row = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var start = StartOfName(testFile, method, row);
        if (Compare(actual, $"{start}.verified.txt", $"{start}.received.txt") is { } complaint)
        {
            Assert.Fail(complaint);
        }
    }

    /// <summary>What a failing test has to say, or nothing when both texts are the same.</summary>
    public static string? Compare(string actual, string verifiedFile, string receivedFile)
    {
        var received = actual.Replace("\r\n", "\n", StringComparison.Ordinal);
        var verified = File.Exists(verifiedFile)
            ? File.ReadAllText(verifiedFile).Replace("\r\n", "\n", StringComparison.Ordinal)
            : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return null;
        }

        File.WriteAllText(receivedFile, received);
        return $"""
            {Path.GetFileName(verifiedFile)} {(verified is null ? "does not exist yet" : "differs")}:
            {LineDiff.Between(verified ?? "", received)}
            Is the new text right? Then accept it and review the diff:
              mv '{receivedFile}' '{verifiedFile}'
            """;
    }

    public static string StartOfName(string testFile, string method, string? row)
    {
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}{(row is null ? "" : "_" + row)}";
        var safe = string.Concat(name.Select(letter => IsSafe(letter) ? letter : '-'));
        return Path.Combine(Path.GetDirectoryName(testFile)!, safe);
    }

    private static bool IsSafe(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or '=';
}
