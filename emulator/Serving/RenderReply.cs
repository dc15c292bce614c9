using System.Text;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Serving;

/// <summary>Fills in headers and body of the reply, right where the journal will keep them.</summary>
internal static class RenderReply
{
    public static void Run(Exchange exchange, Verdict verdict)
    {
        var (entry, headers) = (exchange.Entry, exchange.Http.Response.Headers);
        foreach (var header in verdict.Outcome.Reply.Headers)
        {
            if (header.FollowsFromCaller && exchange.KnownReplyHeaders is { } known)
            {
                AddKnown(exchange, header, known);
            }
            else if (header.Made is { } made)
            {
                AddMade(exchange, header, made, entry, headers);
            }
            else
            {
                Put(headers, header, header.Fixed);
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

    /// <summary>The usual headers have a place of their own; the others the web server looks up by name.</summary>
    private static void Put(IHeaderDictionary headers, HeaderPlan header, string? value)
    {
        switch (header.Usual)
        {
            case UsualHeader.AccessControlAllowOrigin:
                headers.AccessControlAllowOrigin = value;
                break;
            case UsualHeader.CacheControl:
                headers.CacheControl = value;
                break;
            case UsualHeader.ContentType:
                headers.ContentType = value;
                break;
            case UsualHeader.Expires:
                headers.Expires = value;
                break;
            case UsualHeader.Pragma:
                headers.Pragma = value;
                break;
            case UsualHeader.Vary:
                headers.Vary = value;
                break;
            default:
                headers[header.Name] = value;
                break;
        }
    }

    /// <summary>Makes it once as long as the same account asks at the same address.</summary>
    private static void AddKnown(Exchange exchange, HeaderPlan header, KnownReplyHeaders known)
    {
        var (entry, headers) = (exchange.Entry, exchange.Http.Response.Headers);
        if (known.Find(header, exchange.ListedAccount) is not { } found)
        {
            var start = entry.Length;
            AddMade(exchange, header, header.Made!, entry, headers);
            known.Remember(header, exchange.ListedAccount, headers[header.Name].ToString(), entry.From(start));
        }
        else if (found.Text.Length > 0)
        {
            entry.Write(found.Entry);
            headers[header.Name] = found.Text;
        }
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
