using System.Globalization;
using System.Text.RegularExpressions;

namespace Emulator.Tests.Container;

/// <summary>The TCP sockets that a process has open now, as Linux tells them: where they lead to.</summary>
internal static partial class OpenSockets
{
    private const string Listening = "0A";

    /// <summary>The far ends of its connections that are not on this machine, in the kernel's own writing.</summary>
    public static IReadOnlyList<string> LeadingOutside(int process)
    {
        var own = Directory
            .EnumerateFiles($"/proc/{process}/fd")
            .Select(handle => Number().Match(new FileInfo(handle).LinkTarget ?? ""))
            .Where(match => match.Success)
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. new[] { "tcp", "tcp6", "udp", "udp6" }
                .SelectMany(table =>
                    File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/net/{table}").Skip(1)
                )
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(fields => own.Contains(fields[9]) && fields[3] != Listening && !IsHere(fields[2]))
                .Select(fields => fields[2]),
        ];
    }

    /// <summary>127.0.0.1, ::1 and the first written as the second, the lowest byte first.</summary>
    private static bool IsHere(string address) =>
        address.Split(':')[0] is "0100007F" or "0000000000000000FFFF00000100007F" or "00000000000000000000000001000000";

    [GeneratedRegex(@"(?<=^socket:\[)\d+(?=\]$)", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
