using Emulator.Plans;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>Tells those who collect of a request that is over: by a span, and by a line of the log.</summary>
internal sealed class TellRequest(RequestLog requests, RequestTelemetry? telemetry, TimeProvider wall)
{
    /// <summary>The line of a request, as long as there is all to make it from; null where nobody wants it.</summary>
    public LoggedRequest? LineOf(Exchange exchange, Verdict verdict, DateTimeOffset at) =>
        requests.IsOn ? LoggedRequest.Of(exchange, verdict, at) : null;

    public void Run(Exchange exchange, Verdict verdict, DateTimeOffset at, LoggedRequest? line, EntryEnd end)
    {
        if (telemetry is not null || line is not null)
        {
            Tell(exchange, verdict, at, line, end);
        }
    }

    private void Tell(Exchange exchange, Verdict verdict, DateTimeOffset at, LoggedRequest? line, EntryEnd end)
    {
        using var span = telemetry?.Tell(exchange, verdict, at, wall);
        requests.Write(line, end, wall);
    }
}
