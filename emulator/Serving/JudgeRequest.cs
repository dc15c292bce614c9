using Emulator.Plans;
using Emulator.Serving.Scenarios;
using Emulator.Serving.Stubs;
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
    private readonly ChooseScenario _chooseScenario;

    public JudgeRequest(Sessions sessions, LineSettings settings)
    {
        (_sessions, _settings) = (sessions, settings);
        _resolveSession = new ResolveSession(sessions, settings);
        _ownContracts = new OwnContracts(sessions, _resolveSession, settings);
        _chooseScenario = new ChooseScenario(settings);
    }

    /// <summary>Mostly the body is there already, and then nothing here waits.</summary>
    public ValueTask<Verdict> RunAsync(Exchange exchange)
    {
        var refused = Find(exchange);
        var reading = ReadBody.RunAsync(exchange, _settings.Bodies);
        return reading.IsCompletedSuccessfully ? Judge(exchange, refused) : WaitAsync(exchange, refused, reading);
    }

    private async ValueTask<Verdict> WaitAsync(Exchange exchange, Verdict? refused, ValueTask reading)
    {
        await reading;
        return await Judge(exchange, refused);
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

    private ValueTask<Verdict> Judge(Exchange exchange, Verdict? refused)
    {
        exchange.ReadBodyCredentials();
        exchange.Accounts = _sessions.Accounts;
        exchange.NameOnlyAccount();
        var owner = _resolveSession.OwnerOf(exchange) ?? _ownContracts.OwnerOf(exchange, ref refused);
        var homeless = _resolveSession.Enter(exchange, owner);
        refused = _ownContracts.Apply(exchange, refused);
        if (refused is not null && homeless is null && exchange is { Refused: null, Family: null })
        {
            // Paths that no provider claims may be a stub's.
            refused = ChooseStub.Run(exchange) ?? refused;
        }

        return (refused ?? homeless) is { } verdict ? new ValueTask<Verdict>(verdict) : JudgeOperation(exchange);
    }

    /// <summary>Finds the operation again when the session that claims the request wants another edition.</summary>
    private ValueTask<Verdict> JudgeOperation(Exchange exchange)
    {
        var edition = _settings.EditionOf(exchange.Family?.Name ?? "", exchange.Session);
        if (FindAgain(exchange, edition) is { } refused)
        {
            return new ValueTask<Verdict>(refused);
        }

        exchange.NameOnlyAccount();
        exchange.FindListedAccount();
        FindOperation.ChooseVariant(exchange);
        var walking = (_chooseScenario.Run(exchange) ?? ChooseStub.Run(exchange)) is { } asked
            ? new ValueTask<Verdict?>(asked)
            : WalkSteps.RunAsync(exchange);
        return walking.IsCompletedSuccessfully
            ? new ValueTask<Verdict>(Conclude(exchange, walking))
            : FinishAsync(exchange, walking);
    }

    private static async ValueTask<Verdict> FinishAsync(Exchange exchange, ValueTask<Verdict?> walking) =>
        Conclude(exchange, new ValueTask<Verdict?>(await walking));

    private static Verdict Conclude(Exchange exchange, ValueTask<Verdict?> walked)
    {
        var verdict = walked.Result ?? ChooseAccepted.Run(exchange);
        if (verdict.Outcome.Reply.SendsFile && exchange.StoredFile is null)
        {
            return RefusalOutcome.Verdict(Refusals.FileForgotten(), "media");
        }

        ApplyEffects.Run(exchange, verdict);
        return exchange.Seen(verdict);
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
}
