using Emulator.Plans.Stubs;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>Which entries does a pattern mean?</summary>
internal sealed class EntrySearch(RequestPattern pattern)
{
    /// <summary>Those that fit; or why that cannot be told, where a body was too long to be kept whole.</summary>
    public (List<FoundEntry> Found, Refusal? Unknown) Among(IReadOnlyList<FoundEntry> entries)
    {
        var found = new List<FoundEntry>();
        foreach (var (entry, copy) in FoundEntries.Copies(entries))
        {
            var seen = FoundEntries.Seen(copy);
            if (!pattern.FitsHead(seen))
            {
                continue;
            }

            if (pattern.FitsBody(seen))
            {
                found.Add(entry);
            }
            else if (copy.Slot.Extras?.Cuts is { All.Count: > 0 } cuts)
            {
                return ([], WireMockRefusals.BodyNotWhole(entry.Number, cuts.Whole));
            }
        }

        return (found, null);
    }
}
