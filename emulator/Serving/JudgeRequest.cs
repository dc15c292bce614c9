using System.Diagnostics;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>From the request to the verdict: session, provider, operation, body, then the steps in order.</summary>
internal sealed class JudgeRequest
{
    private readonly Sessions _sessions;
    private readonly LineSettings _settings;
    private readonly ResolveSession _resolveSession;
    private readonly OwnContracts _ownContracts;

    public JudgeRequest(Sessions sessions, LineSettings settings)
    {
        (_sessions, _settings) = (sessions, settings);
        _resolveSession = new ResolveSession(sessions, settings);
        _ownContracts = new OwnContracts(sessions, _resolveSession, settings);
    }

    /// <summary>Mostly the body is there already, and then nothing here waits.</summary>
    public ValueTask<Verdict> RunAsync(Exchange exchange)
    {
        var refused = Find(exchange);
        var reading = ReadBody.RunAsync(exchange, _settings.Bodies);
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
        exchange.Refused = NameSession.Run(exchange);
        var named = exchange.NamedSession is { } name ? _sessions.Find(name) : null;
        if (named?.Contracts is { } own)
        {
            exchange.TurnTo(own.Current, named);
        }

        FindProvider.Run(exchange);
        return exchange.Refused ?? FindOperation.Run(exchange, _settings.EditionOf(exchange.Family?.Name ?? "", named));
    }

    private Verdict Judge(Exchange exchange, Verdict? refused)
    {
        exchange.ReadBodyCredentials();
        var owner = _resolveSession.OwnerOf(exchange) ?? _ownContracts.OwnerOf(exchange, ref refused);
        var homeless = _resolveSession.Enter(exchange, owner);
        return _ownContracts.Apply(exchange, refused) ?? homeless ?? JudgeOperation(exchange);
    }

    /// <summary>Finds the operation again when the session that claims the request wants another edition.</summary>
    private Verdict JudgeOperation(Exchange exchange)
    {
        var edition = _settings.EditionOf(exchange.Family?.Name ?? "", exchange.Session);
        if (FindAgain(exchange, edition) is { } refused)
        {
            return refused;
        }

        exchange.FindListedAccount();
        FindOperation.ChooseVariant(exchange);
        var verdict =
            ChooseScenario.Run(exchange)
            ?? WalkSteps(exchange)
            ?? CheckMedia.RunAfterwards(exchange)
            ?? ChooseAccepted.Run(exchange);
        if (verdict.Outcome.Reply.SendsFile && exchange.StoredFile is null)
        {
            return RefusalOutcome.Verdict(Refusals.FileForgotten(), "media");
        }

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
                Step.Access => CheckGates.Run(exchange, operation.Access, step),
                Step.Body => CheckBody.Run(exchange),
                Step.Fields => CheckFields.Run(exchange),
                Step.Media => CheckMedia.Run(exchange),
                Step.Readiness => CheckGates.Run(exchange, operation.Readiness, step),
                _ => throw new UnreachableException(),
            };
            if (verdict is not null)
            {
                return verdict;
            }
        }

        return null;
    }
}
