namespace Emulator.Tests.Support;

/// <summary>Shows where two texts part: `-` was approved, `+` came instead, with a few lines around.</summary>
internal static class LineDiff
{
    private const int Around = 3;
    private const int AtMost = 60;

    public static string Between(string approved, string actual)
    {
        var old = approved.Split('\n');
        var now = actual.Split('\n');
        var start = SameAtStart(old, now);
        var end = SameAtEnd(old, now, start);
        string[] lines =
        [
            .. Shown("  ", now[Math.Max(0, start - Around)..start]),
            .. Shown("- ", old[start..^end]),
            .. Shown("+ ", now[start..^end]),
            .. Shown("  ", now[^end..][..Math.Min(Around, end)]),
        ];
        return $"@@ line {start + 1} @@\n{string.Join('\n', lines)}";
    }

    private static int SameAtStart(string[] old, string[] now)
    {
        var same = 0;
        while (same < old.Length && same < now.Length && old[same] == now[same])
        {
            same++;
        }

        return same;
    }

    private static int SameAtEnd(string[] old, string[] now, int start)
    {
        var same = 0;
        while (same < old.Length - start && same < now.Length - start && old[^(same + 1)] == now[^(same + 1)])
        {
            same++;
        }

        return same;
    }

    private static IEnumerable<string> Shown(string mark, string[] lines)
    {
        var shown = lines.Take(AtMost).Select(line => mark + line);
        return lines.Length <= AtMost ? shown : shown.Append($"{mark}… and {lines.Length - AtMost} more lines");
    }
}
