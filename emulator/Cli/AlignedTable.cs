namespace Emulator.Cli;

/// <summary>Rows of words under one another.</summary>
internal static class AlignedTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row =>
            string.Join("  ", row.Select((word, column) => word.PadRight(widths[column]))).TrimEnd()
        );
    }
}
