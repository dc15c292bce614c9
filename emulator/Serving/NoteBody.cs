using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.Plans.Payloads;

namespace Emulator.Serving;

/// <summary>Writes the body into the journal's entry as it was sent; of a long file the beginning alone.</summary>
internal static class NoteBody
{
    private const int MostOfFile = 4 * 1024;

    public static void Run(Exchange exchange)
    {
        var isShort = exchange.Bytes.Length <= MostOfFile && exchange.Bytes.LongFiles is null;
        var files = isShort || exchange.Tree is null ? null : FindLongFiles(exchange.Tree);
        exchange.Cuts =
            files is null && exchange.Bytes.LongFiles is null ? null : new BodyCuts { Whole = exchange.Bytes.Sent };
        if (exchange.Cuts is null)
        {
            EntryBytes.Add(exchange.Entry, exchange.Bytes.Written);
            return;
        }

        var before = exchange.Bytes.LongFiles?.Cuts.All ?? [];
        AddCuts(exchange.Cuts, files ?? [], before);
        WriteBetween(exchange.Entry, exchange.Bytes.Written, files ?? []);
    }

    /// <summary>The ends of all long files, in the order of the body; null when there are none.</summary>
    private static List<Stretch>? FindLongFiles(BodyTree tree)
    {
        var files = default(List<Stretch>);
        for (var node = 0; node < tree.Count; node++)
        {
            if (tree[node] is { Kind: FieldKind.File, Length: > MostOfFile } file)
            {
                (files ??= []).Add(new Stretch(file.Start + MostOfFile, file.Length - MostOfFile));
            }
        }

        // With brackets in their names fields may stand in another order.
        files?.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return files;
    }

    /// <summary>Adds the ends of files to what was cut before; a cut at such an end becomes one with it.</summary>
    private static void AddCuts(BodyCuts cuts, List<Stretch> files, IReadOnlyList<BodyCut> before)
    {
        var (next, gone) = (0, 0L);
        foreach (var file in files)
        {
            for (; next < before.Count && before[next].At - gone < file.Start; gone += before[next++].Bytes)
            {
                cuts.Add(before[next]);
            }

            var start = file.Start + gone;
            var end = file.Start + file.Length;
            for (; next < before.Count && before[next].At - gone <= end; gone += before[next++].Bytes) { }

            cuts.Add(new BodyCut(start, end + gone - start));
        }

        for (; next < before.Count; next++)
        {
            cuts.Add(before[next]);
        }
    }

    private static void WriteBetween(ByteBuffer entry, ReadOnlySpan<byte> body, List<Stretch> files)
    {
        var (start, at) = (EntryBytes.Open(entry), 0);
        foreach (var file in files)
        {
            entry.Write(body[at..file.Start]);
            at = file.Start + file.Length;
        }

        entry.Write(body[at..]);
        EntryBytes.Close(entry, start);
    }
}
