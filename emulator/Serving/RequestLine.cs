using Emulator.Fetching;
using Emulator.Plans;
using Emulator.Serving.Wire;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>The line every request walks: judge, render, journal, send. Here alone a crash of ours is caught.</summary>
internal sealed partial class RequestLine(
    JudgeRequest judge,
    Sessions sessions,
    LineSettings settings,
    LinkFetcher links,
    WireReplies wires,
    TimeProvider wall,
    TellRequest tell,
    ILogger<RequestLine> log
)
{
    public async Task HandleAsync(HttpContext http, Address address, Catalog catalog)
    {
        var (started, at) = (wall.GetTimestamp(), wall.GetUtcNow());
        using var exchange = new Exchange(http, address, catalog, sessions.NextNumber())
        {
            Started = started,
            Server = settings.PublicUrl,
            Links = links,
        };
        var verdict = Render(exchange, await JudgeAsync(exchange));
        var held = HeldReply.Of(exchange, verdict);
        if (held is null)
        {
            SendReply.Prepare(exchange, verdict);
        }

        var (line, end) = (tell.LineOf(exchange, verdict, at), EntryEnd.Aborted);
        WriteJournal.Run(exchange, verdict, sessions, at);
        try
        {
            end = await (held is null ? SendReply.RunAsync(exchange, wall) : wires.SendAsync(held));
        }
        finally
        {
            exchange.Session.Journal.Close(exchange.Number, end, wall.GetElapsedTime(started));
            tell.Run(exchange, verdict, at, line, end);
            sessions.KeepWithinBudget();
        }
    }

    /// <summary>The verdict on the request; whoever breaks it off or breaks HTTP gets one too.</summary>
    private ValueTask<Verdict> JudgeAsync(Exchange exchange)
    {
        try
        {
            NoteRequest.Begin(exchange);
            var judging = judge.RunAsync(exchange);
            return judging.IsCompletedSuccessfully ? judging : WaitAsync(exchange, judging);
        }
        catch (Exception failure)
        {
            return new ValueTask<Verdict>(Failed(exchange, failure));
        }
    }

    private async ValueTask<Verdict> WaitAsync(Exchange exchange, ValueTask<Verdict> judging)
    {
        try
        {
            return await judging;
        }
        catch (Exception failure)
        {
            return Failed(exchange, failure);
        }
    }

    private Verdict Failed(Exchange exchange, Exception failure)
    {
        switch (failure)
        {
            case BadHttpRequestException broken:
                exchange.BodyState = BodyState.Broken;
                return RefusalOutcome.Verdict(Refusals.Unreadable(broken.StatusCode, broken.Message), "request");
            case OperationCanceledException or IOException:
                exchange.BodyState = BodyState.BrokenOff;
                return RefusalOutcome.Verdict(
                    Refusals.Unreadable(400, "the sender went away before the request was whole"),
                    "request"
                );
            default:
                return Crashed(exchange, failure);
        }
    }

    /// <summary>Renders the reply; when that fails, the reply that says so.</summary>
    private Verdict Render(Exchange exchange, Verdict verdict)
    {
        try
        {
            Fill(exchange, verdict);
            return verdict;
        }
        catch (Exception crash)
        {
            exchange.Http.Response.Headers.Clear();
            NoteRequest.Begin(exchange);
            var crashed = Crashed(exchange, crash);
            Fill(exchange, crashed);
            return crashed;
        }
    }

    private void Fill(Exchange exchange, Verdict verdict)
    {
        EnterSession(exchange);
        NoteRequest.End(exchange);
        exchange.Later = RenderLater.Run(exchange, verdict);
        RenderReply.Run(exchange, verdict);
        if (!settings.Plain)
        {
            RenderReply.AddOurs(exchange, VerdictHeader.Header, VerdictHeader.Of(exchange, verdict));
        }

        RenderReply.AddBody(exchange, verdict);
    }

    /// <summary>A request that came to grief before its session was found belongs to the one it names.</summary>
    private void EnterSession(Exchange exchange)
    {
        if (exchange.InSession == 0)
        {
            exchange.Session ??= sessions.Reach(exchange.NamedSession ?? SessionName.Default);
            exchange.InSession = exchange.Session.Enter(exchange.Started);
        }
    }

    private Verdict Crashed(Exchange exchange, Exception crash)
    {
        LogCrash(crash, exchange.Number);
        return RefusalOutcome.Verdict(Refusals.Crash(exchange.Number), "emulator");
    }

    [LoggerMessage(LogLevel.Error, "request {Number} made the emulator crash")]
    private partial void LogCrash(Exception crash, long number);
}
