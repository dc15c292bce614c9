using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>The line every request walks: judge, render, journal, send. The only place that catches a crash of ours.</summary>
internal sealed partial class RequestLine(
    JudgeRequest judge,
    Sessions sessions,
    LineSettings settings,
    TimeProvider wall,
    ILogger<RequestLine> log
)
{
    public async Task HandleAsync(HttpContext http, Address address, Catalog catalog)
    {
        var (started, at) = (wall.GetTimestamp(), wall.GetUtcNow());
        using var exchange = new Exchange(http, address, catalog, sessions.NextNumber());
        var verdict = Render(exchange, await JudgeAsync(exchange));
        WriteJournal.Run(exchange, verdict, at);
        var sent = await SendReply.RunAsync(exchange, verdict, wall);
        exchange.Session.Journal.Close(
            exchange.Number,
            sent ? EntryEnd.Sent : EntryEnd.Aborted,
            wall.GetElapsedTime(started)
        );
        sessions.KeepWithinBudget();
    }

    /// <summary>The verdict on the request; whoever breaks it off or breaks HTTP gets one too.</summary>
    private async ValueTask<Verdict> JudgeAsync(Exchange exchange)
    {
        try
        {
            return await judge.RunAsync(exchange);
        }
        catch (BadHttpRequestException broken)
        {
            return RefusalOutcome.Verdict(Refusals.Unreadable(broken.StatusCode, broken.Message), "request");
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            return RefusalOutcome.Verdict(
                Refusals.Unreadable(400, "the sender went away before the request was whole"),
                "request"
            );
        }
        catch (Exception crash)
        {
            return Crashed(exchange, crash);
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
            exchange.Reply.Truncate(0);
            exchange.Remembered.Truncate(0);
            exchange.Http.Response.Headers.Clear();
            var crashed = Crashed(exchange, crash);
            Fill(exchange, crashed);
            return crashed;
        }
    }

    private void Fill(Exchange exchange, Verdict verdict)
    {
        exchange.Session ??= sessions.Default;
        RenderReply.Run(exchange, verdict);
        if (!settings.Plain)
        {
            RenderReply.AddOurs(exchange, VerdictHeader.Name, VerdictHeader.Of(exchange, verdict));
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
