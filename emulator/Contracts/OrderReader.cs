namespace Emulator.Contracts;

/// <summary>Reads the order of an operation's steps; limits that are not in it come after access.</summary>
internal static class OrderReader
{
    private const string Limits = "limits";

    public static IReadOnlyList<TextAt> Read(MapReader reader, IReadOnlyList<TreeEntry> limits)
    {
        var written = reader.TextsAt("order");
        if (limits.Count == 0 || written.Any(step => step.Text == Limits))
        {
            return written;
        }

        var access = written.ToList().FindIndex(step => step.Text == "access");
        return
        [
            .. written.Take(access + 1),
            new TextAt(Limits, reader.Map.Find(Limits)!.Origin),
            .. written.Skip(access + 1),
        ];
    }
}
