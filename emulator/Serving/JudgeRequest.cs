using System.Diagnostics;
using Emulator.Plans;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>From the request to the verdict: session, provider, operation, body, then the steps in order.</summary>
internal sealed class JudgeRequest(Sessions sessions, LineSettings settings)
{
    private readonly ResolveSession _resolveSession = new(sessions, settings);

    /// <summary>Mostly the body is there already, and then nothing here waits.</summary>
    public ValueTask<Verdict> RunAsync(Exchange exchange)
    {
        var refused = Find(exchange);
        var reading = ReadBody.RunAsync(exchange);
        return reading.IsCompletedSuccessfully
            ? new ValueTask<Verdict>(Judge(exchange, refused))
            : WaitAsync(exchange, refused, reading);
    }

    private async ValueTask<Verdict> WaitAsync(Exchange exchange, Verdict? refused, ValueTask reading)
    {
        await reading;
        return Judge(exchange, refused);
    }

    private Verdict? Find(Exchange exchange)
    {
        var refused = NameSession.Run(exchange);
        FindProvider.Run(exchange);
        var named = exchange.NamedSession is { } name ? sessions.Find(name) : null;
        return refused ?? FindOperation.Run(exchange, EditionIn(exchange, named));
    }

    private Verdict Judge(Exchange exchange, Verdict? refused)
    {
        exchange.ReadBodyCredentials();
        var homeless = _resolveSession.Run(exchange);
        return refused ?? homeless ?? JudgeOperation(exchange);
    }

    /// <summary>Finds the operation again when the session that claims the request wants another edition.</summary>
    private Verdict JudgeOperation(Exchange exchange)
    {
        if (FindAgain(exchange, EditionIn(exchange, exchange.Session)) is { } refused)
        {
            return refused;
        }

        exchange.FindListedAccount();
        FindOperation.ChooseVariant(exchange);
        var verdict = ChooseScenario.Run(exchange) ?? WalkSteps(exchange) ?? ChooseAccepted.Run(exchange);
        ApplyEffects.Run(exchange, verdict);
        return verdict;
    }

    private static Verdict? FindAgain(Exchange exchange, string edition)
    {
        if (edition == exchange.Provider!.Edition)
        {
            return null;
        }

        var before = exchange.Operation!.Body;
        if (FindOperation.Run(exchange, edition) is { } refused)
        {
            return refused;
        }

        if (!exchange.Operation.Body.ReadsAs(before))
        {
            UnderstandBody.Again(exchange);
        }

        exchange.ReadBodyCredentials();
        return null;
    }

    public static Verdict? WalkSteps(Exchange exchange)
    {
        var operation = exchange.Operation!;
        foreach (var step in operation.Order)
        {
            var verdict = step switch
            {
                Step.Access => CheckGates.Run(exchange, operation.Access),
                Step.Body => CheckBody.Run(exchange),
                Step.Fields => CheckFields.Run(exchange),
                Step.Media => CheckMedia.Run(exchange),
                Step.Readiness => CheckGates.Run(exchange, operation.Readiness),
                _ => throw new UnreachableException(),
            };
            if (verdict is not null)
            {
                return verdict;
            }
        }

        return null;
    }

    private string EditionIn(Exchange exchange, Session? session)
    {
        var family = exchange.Family?.Name ?? "";
        return session?.Setup.EditionOf(family) ?? settings.EditionOf(family);
    }
}
