using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Plans.Stubs;
using Emulator.State;

namespace Emulator.Admin.WireMock;

/// <summary>An entry of a journal, as long as nothing but small facts of it are known.</summary>
internal sealed record FoundEntry(Session Session, long Number, EntryNames Names);

/// <summary>Finds entries and reads them a few at a time: all at once may be more than fits in memory.</summary>
internal static class FoundEntries
{
    private const int AtOnce = 64;

    /// <summary>In the order in which they came.</summary>
    public static List<FoundEntry> In(IEnumerable<Session> sessions)
    {
        var found = new List<FoundEntry>();
        foreach (var session in sessions)
        {
            session.Journal.Read((in slot) => Note(found, new FoundEntry(session, slot.Number, slot.Names)), 0);
        }

        found.Sort((one, other) => one.Number.CompareTo(other.Number));
        return found;
    }

    /// <summary>Those that are there still, with their bytes.</summary>
    public static IEnumerable<(FoundEntry Entry, JournalCopy Copy)> Copies(IReadOnlyList<FoundEntry> entries)
    {
        foreach (var some in entries.Chunk(AtOnce))
        {
            var copies = some.GroupBy(entry => entry.Session).SelectMany(Copies);
            foreach (var copy in copies.OrderBy(copy => copy.Entry.Number))
            {
                yield return copy;
            }
        }
    }

    /// <summary>The request as it was sent: its credentials are what matchers may speak of.</summary>
    public static SeenRequest Seen(JournalCopy copy)
    {
        var reader = new EntryReader(copy.Slot.Bytes.AsSpan(0, copy.Slot.Length));
        var headers = reader.Pairs();
        var (method, target) = (reader.Text(), reader.Text());
        return new SeenRequest(method, target, headers, reader.Next().ToArray());
    }

    /// <summary>Notes an entry that the journal then need not copy.</summary>
    private static bool Note(List<FoundEntry> found, FoundEntry entry)
    {
        found.Add(entry);
        return false;
    }

    private static IEnumerable<(FoundEntry Entry, JournalCopy Copy)> Copies(IGrouping<Session, FoundEntry> some)
    {
        var wanted = some.ToDictionary(entry => entry.Number);
        var (first, last) = (wanted.Keys.Min(), wanted.Keys.Max());
        var page = some.Key.Journal.Read(
            (in slot) => slot.Number >= first && slot.Number <= last && wanted.ContainsKey(slot.Number),
            AtOnce
        );
        return page.Newest.Select(copy => (wanted[copy.Number], copy));
    }
}
