using System.Text;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Serving;

/// <summary>Fills in headers and body of the reply, right where the journal will keep them.</summary>
internal static class RenderReply
{
    public static void Run(Exchange exchange, Verdict verdict)
    {
        var (reply, entry, headers) = (verdict.Outcome.Reply, exchange.Entry, exchange.Http.Response.Headers);
        entry.Write(reply.FixedForJournal);
        foreach (var header in reply.Headers)
        {
            if (header.Made is { } made)
            {
                AddMade(exchange, header, made, entry, headers);
            }
            else
            {
                headers[header.Name] = header.Fixed;
            }
        }
    }

    /// <summary>One header that the emulator adds to the provider's own.</summary>
    public static void AddOurs(Exchange exchange, HeaderPlan header, string value)
    {
        exchange.Http.Response.Headers[header.Name] = value;
        exchange.Entry.Write(header.NameForJournal);
        EntryBytes.Add(exchange.Entry, value.AsSpan());
    }

    /// <summary>Ends the headers and writes the body, the last thing in an entry.</summary>
    public static void AddBody(Exchange exchange, Verdict verdict)
    {
        var entry = exchange.Entry;
        EntryBytes.Add(entry, ""u8);
        var start = EntryBytes.Open(entry);
        verdict.Outcome.Reply.Body.Write(exchange, entry);
        EntryBytes.Close(entry, start);
        exchange.ReplyStart = start;
    }

    /// <summary>A header that has nothing to say is left out: an empty one would be a lie of its own.</summary>
    private static void AddMade(
        Exchange exchange,
        HeaderPlan header,
        Payload made,
        ByteBuffer entry,
        IHeaderDictionary headers
    )
    {
        var before = entry.Length;
        entry.Write(header.NameForJournal);
        var start = EntryBytes.Open(entry);
        made.Write(exchange, entry);
        EntryBytes.Close(entry, start);
        if (entry.Length > start)
        {
            headers[header.Name] = Encoding.ASCII.GetString(entry.From(start));
        }
        else
        {
            entry.Truncate(before);
        }
    }
}
