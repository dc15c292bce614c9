using System.Text;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>Writes out what the provider would send after its reply, for verdict and journal.</summary>
internal static class RenderLater
{
    public static LaterEntry[] Run(Exchange exchange, Verdict verdict)
    {
        var later = verdict.Outcome.Later;
        if (later.IsEmpty)
        {
            return [];
        }

        var entries = new LaterEntry[later.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var (says, body) = (Text(exchange, later[i].Says), Text(exchange, later[i].Body));
            entries[i] = new LaterEntry(later[i].Event, exchange.LaterAfter ?? later[i].After, says, body);
        }

        return entries;
    }

    private static string Text(Exchange exchange, Payload payload)
    {
        using var buffer = new ByteBuffer();
        payload.Write(exchange, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
