using System.Globalization;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>The entry of the journal that a call names by its number.</summary>
internal sealed record EntryOfCall(Session Session, JournalSlot Slot)
{
    public JournalEntry Entry { get; } = Slot.Read(Session.Name);

    /// <summary>The provider's contract as it is now; null when there is no such provider any more.</summary>
    public ProviderPlan? ProviderIn(AdminContext context) => context.ProviderOf(Entry, Session);

    public OperationPlan? OperationIn(AdminContext context) => ProviderIn(context)?.Operation(Entry.Names.Operation);

    /// <summary>The entry, or the refusal that says why there is none.</summary>
    public static (EntryOfCall? Found, Refusal? Refusal) Find(string number, HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        if (missing is not null)
        {
            return (null, missing);
        }

        var wanted = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : -1;
        foreach (var session in sessions)
        {
            if (session.Journal.Read((in slot) => slot.Number == wanted, 1).Newest is [var copy])
            {
                return (new EntryOfCall(session, copy.Slot), null);
            }
        }

        return (null, Refusals.UnknownEntry(number, sessions.Sum(session => session.Evicted)));
    }
}
