using System.Globalization;
using System.Text;
using Emulator.State;

namespace Emulator.Admin.Exports;

/// <summary>The journal in words: a screen for each session, with its last requests and what became of them.</summary>
internal static class TextFile
{
    private const int MostLines = 30;

    public static async Task WriteAsync(Exported exported, Stream into)
    {
        await using var writer = new StreamWriter(into, new UTF8Encoding(false), leaveOpen: true);
        foreach (var session in exported.Sessions)
        {
            var copies = exported.Copies.Where(copy => copy.Session == session.Name).ToArray();
            if (copies.Length == 0 && session.Requests == 0)
            {
                continue;
            }

            await writer.WriteAsync($"session {session.Name}: {Counts(session, copies.Length)}\n");
            foreach (var copy in copies.TakeLast(MostLines))
            {
                await writer.WriteAsync($"  {Line(copy.Read())}\n");
            }

            if (copies.Length > MostLines)
            {
                await writer.WriteAsync($"  and {copies.Length - MostLines} before these\n");
            }

            await writer.WriteAsync("\n");
        }
    }

    private static string Counts(Session session, int shown)
    {
        var text = new StringBuilder($"{Counted.Of(session.Requests, "request")}, {shown} here");
        text.Append(session.Evicted > 0 ? $", {session.Evicted} forgotten for want of room" : "");
        text.Append(session.Late > 0 ? $", {session.Late} after its end" : "");
        return text.ToString();
    }

    private static string Line(JournalEntry entry)
    {
        var names = entry.Names;
        var at = entry.At.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        var what =
            names.Operation.Length > 0 ? $"{names.Provider} {names.Operation}" : $"{entry.Method} {entry.Target}";
        var why = names.Why.Length > 0 ? $" ({names.Subject}: {names.Why})" : "";
        var to = entry.To.Length > 0 ? $" to {entry.To}" : "";
        var end = entry.End is EntryEnd.Sent ? "" : $", {entry.End.ToString().ToLowerInvariant()}";
        return $"{entry.Number, -5} {at}  {what}{to}: {names.Verdict}{why}, {entry.Status}{end}";
    }
}
