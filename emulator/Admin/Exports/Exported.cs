using Emulator.Admin.Filters;
using Emulator.State;

namespace Emulator.Admin.Exports;

/// <summary>What of the journal is taken away: whose, which entries, and what must be known to trust them.</summary>
internal sealed record Exported(AdminContext Context, string Address, IReadOnlyList<Session> Sessions)
{
    /// <summary>The entries as they lay in the ring; the oldest comes first.</summary>
    public required IReadOnlyList<JournalCopy> Copies { get; init; }

    /// <summary>Made readable one by one: all at once would take several times the room of the journal.</summary>
    public IEnumerable<JournalEntry> Entries => Copies.Select(copy => copy.Read());

    /// <summary>Some entries of some sessions.</summary>
    public static Exported Of(AdminContext context, string address, IReadOnlyList<Session> sessions, EntryFilter filter)
    {
        var most = filter.Skip + filter.Limit;
        var newest = sessions
            .SelectMany(session => filter.Read(session, most).Newest)
            .OrderByDescending(copy => copy.Number);
        return new Exported(context, address, sessions)
        {
            Copies = [.. newest.Skip(filter.Skip).Take(filter.Limit).Reverse()],
        };
    }

    /// <summary>Everything there is.</summary>
    public static Exported All(AdminContext context, string address) =>
        new(context, address, context.Sessions.All)
        {
            Copies =
            [
                .. context
                    .Sessions.All.SelectMany(session => session.Journal.Read((in _) => true, int.MaxValue).Newest)
                    .OrderBy(copy => copy.Number),
            ],
        };

    /// <summary>Writes all of it in one form.</summary>
    public Task WriteAsync(Stream into, ExportFormat format) =>
        format switch
        {
            ExportFormat.Har => HarFile.WriteAsync(this, into),
            ExportFormat.Json => JsonFile.WriteAsync(this, into),
            ExportFormat.Examples => ExampleFile.WriteAsync(this, into),
            _ => TextFile.WriteAsync(this, into),
        };
}
