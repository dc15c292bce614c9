using Emulator.State;

namespace Emulator.Admin.Exports;

/// <summary>What happened while the server ran, on one screen; nothing when nothing did.</summary>
internal static class Summary
{
    private const int MostVerdicts = 12;
    private const string OfOurs = "ours";

    public static IReadOnlyList<string> Lines(Sessions sessions)
    {
        var all = sessions.All;
        var requests = sessions.Numbered;
        if (requests == 0)
        {
            return [];
        }

        var counts = Count(all);
        var reached = all.Count(session => session.Requests > 0);
        var head = $"{Counted.Of(requests, "request")} in {Counted.Of(reached, "session")}";
        return
        [
            head + (sessions.Unclaimed > 0 ? $"; {sessions.Unclaimed} of them belong to no session of a test" : ""),
            .. counts.GroupBy(count => count.Key.Provider).OrderBy(group => group.Key).Select(Line),
            .. Missing(all, requests - counts.Values.Sum()),
        ];
    }

    /// <summary>Counts without reading any entry: only their names are looked at.</summary>
    private static Dictionary<(string Provider, string Verdict), int> Count(IReadOnlyList<Session> sessions)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var session in sessions)
        {
            session.Journal.Read(
                (in slot) =>
                {
                    var provider = slot.Names.Evidence == OfOurs ? "" : slot.Names.Provider;
                    var key = (provider, slot.Names.Verdict);
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                    return false;
                },
                0
            );
        }

        return counts;
    }

    private static string Line(IGrouping<string, KeyValuePair<(string Provider, string Verdict), int>> of)
    {
        var counts = of.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Verdict).ToArray();
        var shown = counts.Take(MostVerdicts).Select(count => $"{count.Key.Verdict} {count.Value}");
        var others = counts.Skip(MostVerdicts).Sum(count => count.Value);
        var name = of.Key.Length > 0 ? of.Key : "refused by the emulator itself";
        return $"  {name}: {string.Join(", ", shown)}{(others > 0 ? $", others {others}" : "")}";
    }

    private static IEnumerable<string> Missing(IReadOnlyList<Session> sessions, long missing)
    {
        if (missing > 0)
        {
            var evicted = Math.Min(missing, sessions.Sum(session => session.Evicted));
            yield return $"  not counted here: {evicted} forgotten for want of room, "
                + $"{missing - evicted} cleared, or of sessions that are gone";
        }
    }
}
