using Emulator.Plans;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>Puts the entry into the session's journal, before the reply goes out.</summary>
internal static class WriteJournal
{
    public static void Run(Exchange exchange, Verdict verdict, Sessions sessions, DateTimeOffset at)
    {
        var entry = new JournalSlot
        {
            Number = exchange.Number,
            InSession = exchange.InSession,
            At = at,
            Late = exchange.Session.IsEnded,
            Reply = verdict.Outcome.Reply.Head,
            Names = verdict.Names ?? Names(exchange, verdict),
            Extras = Extras(exchange),
            Length = exchange.Entry.Length,
            Bytes = exchange.Entry.Detach(),
        };

        // Its session may have been evicted or opened anew meanwhile: nothing is forgotten for that.
        while (!exchange.Session.Journal.Open(entry))
        {
            exchange.Session = sessions.Reach(exchange.Session.Name);
        }
    }

    private static EntryExtras? Extras(Exchange exchange)
    {
        var (media, later, cuts) = (exchange.NotedMedia, exchange.Later, exchange.Cuts);
        return media is null && cuts is null && later.Length == 0 && exchange.Acted is null
            ? null
            : new EntryExtras
            {
                Media = media,
                Later = later,
                Cuts = cuts,
                Acted = exchange.Acted,
                Hidden = exchange.Hidden is { Reply: var reply }
                    ? new HiddenReply(reply.Status, reply.Body.BytesFor(exchange))
                    : null,
            };
    }

    private static EntryNames Names(Exchange exchange, Verdict verdict) =>
        new(
            exchange.Provider?.Name ?? "",
            exchange.Provider?.Edition ?? "",
            exchange.Operation?.Name ?? "",
            verdict.Outcome.Name,
            verdict.Subject,
            verdict.Why,
            verdict.Evidence
        )
        {
            Message = exchange.Operation?.Message,
            Source = verdict.Source,
        };
}
