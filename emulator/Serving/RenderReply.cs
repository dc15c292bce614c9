using System.Text;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Serving;

/// <summary>Fills in headers and body of the reply, in rented memory, before anything is sent.</summary>
internal static class RenderReply
{
    public static void Run(Exchange exchange, Verdict verdict, IHeaderDictionary headers)
    {
        var reply = verdict.Outcome.Reply;
        var buffer = exchange.Reply;
        foreach (var header in reply.Headers)
        {
            // A header that has nothing to say is left out: an empty one would be a lie of its own.
            if ((header.Fixed ?? Made(exchange, header.Made!, buffer)) is { Length: > 0 } value)
            {
                headers[header.Name] = value;
            }
        }

        reply.Body.Write(exchange, buffer);
    }

    private static string Made(Exchange exchange, Payload payload, ByteBuffer buffer)
    {
        payload.Write(exchange, buffer);
        var text = Encoding.ASCII.GetString(buffer.Written);
        buffer.Truncate(0);
        return text;
    }
}
