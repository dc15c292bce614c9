using Emulator.Plans;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>What the log says of one request; made before the journal takes its bytes.</summary>
internal sealed record LoggedRequest(
    DateTimeOffset At,
    string Session,
    string Provider,
    string Operation,
    int Status,
    string Verdict,
    long Number,
    long Started,
    ToldTexts Texts
)
{
    public static LoggedRequest Of(Exchange exchange, Verdict verdict, DateTimeOffset at) =>
        new(
            at,
            exchange.Session.Name,
            ToldTexts.Plain(exchange.Provider?.Name ?? ""),
            ToldTexts.Plain(exchange.Operation?.Name ?? ""),
            verdict.Outcome.Reply.Head.Status,
            verdict.Outcome.Name,
            exchange.Number,
            exchange.Started,
            ToldTexts.Of(exchange.Entry.Written)
        );
}
