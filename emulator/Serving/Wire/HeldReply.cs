using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.State;

namespace Emulator.Serving.Wire;

/// <summary>A reply that a scenario wants sent in its own way, with a body that outlives the rendering.</summary>
internal sealed class HeldReply
{
    private readonly Exchange _exchange;
    private readonly Verdict _verdict;

    private HeldReply(Exchange exchange, Verdict verdict, WirePlan plan, ReadOnlyMemory<byte> body) =>
        (_exchange, _verdict, Plan, Body) = (exchange, verdict, plan, body);

    public WirePlan Plan { get; }

    /// <summary>A message that got lost has no reply that could be sent in some odd way: there, none comes.</summary>
    public WireFault Fault =>
        Status > 0 || Plan.Fault is WireFault.Hang or WireFault.NoReply or WireFault.Garbage
            ? Plan.Fault
            : WireFault.Reset;

    /// <summary>The whole body, as it would go out.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    public HttpContext Http => _exchange.Http;

    public BodyState Request => _exchange.BodyState;

    /// <summary>Whether anything may follow the headers: not after a HEAD, and not behind a 204.</summary>
    public bool MayHaveBody => !HttpMethods.IsHead(Http.Request.Method) && Status is >= 200 and not (204 or 304);

    private int Status => _verdict.Outcome.Reply.Status;

    public static HeldReply? Of(Exchange exchange, Verdict verdict)
    {
        // What the emulator itself refuses is no provider's reply, and nobody is kept waiting for it.
        var later = verdict.Outcome.IsOurs ? TimeSpan.Zero : exchange.Session.Stubs.Delay;
        if (WirePlan.Later(exchange.Wire, later) is not { } plan)
        {
            return null;
        }

        var file = verdict.Outcome.Reply.SendsFile ? exchange.StoredFile : null;
        return new HeldReply(exchange, verdict, plan, file ?? exchange.Entry.From(exchange.ReplyStart).ToArray());
    }

    /// <summary>Gives up the memory of the request: who is kept waiting must not keep others waiting.</summary>
    public void LetGoOfRequest() => _exchange.Bytes.Return();

    /// <summary>Hands status and headers to the web server; without a length the body comes in chunks.</summary>
    public Task BeginAsync(long? length)
    {
        SendReply.Begin(_exchange, _verdict, length);
        return _exchange.Begun;
    }

    /// <summary>Sends a part of the body; after a HEAD the headers alone, which wait for no body then.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> part, CancellationToken ending)
    {
        await Http.Response.BodyWriter.WriteAsync(part, ending);
        await Http.Response.BodyWriter.FlushAsync(ending);
    }

    /// <summary>Sends this as the rest of the body, and parts with the client as after any reply.</summary>
    public ValueTask<EntryEnd> EndAsync(ReadOnlyMemory<byte> rest, TimeProvider wall)
    {
        _exchange.FileToSend = rest;
        return SendReply.RunAsync(_exchange, wall);
    }
}
