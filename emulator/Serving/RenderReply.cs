using System.Text;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Serving;

/// <summary>Fills in headers and body of the reply, in rented memory, before anything is sent.</summary>
internal static class RenderReply
{
    public static void Run(Exchange exchange, Verdict verdict)
    {
        var reply = verdict.Outcome.Reply;
        exchange.Remembered.Write(reply.FixedForJournal);
        var headers = exchange.Http.Response.Headers;
        foreach (var header in reply.Headers)
        {
            if (header.Made is { } made)
            {
                AddMade(exchange, header.Name, made, headers);
            }
            else
            {
                headers[header.Name] = header.Fixed;
            }
        }

        reply.Body.Write(exchange, exchange.Reply);
    }

    /// <summary>One header that the emulator adds to the provider's own.</summary>
    public static void AddOurs(Exchange exchange, string name, string value)
    {
        exchange.Http.Response.Headers[name] = value;
        EntryBytes.Add(exchange.Remembered, name.AsSpan());
        EntryBytes.Add(exchange.Remembered, value.AsSpan());
    }

    /// <summary>A header that has nothing to say is left out: an empty one would be a lie of its own.</summary>
    private static void AddMade(Exchange exchange, string name, Payload made, IHeaderDictionary headers)
    {
        var reply = exchange.Reply;
        made.Write(exchange, reply);
        if (reply.Length > 0)
        {
            headers[name] = Encoding.ASCII.GetString(reply.Written);
            EntryBytes.Add(exchange.Remembered, name.AsSpan());
            EntryBytes.Add(exchange.Remembered, reply.Written);
            reply.Truncate(0);
        }
    }
}
