using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Effects;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles outcomes: status, headers, body and what they change.</summary>
internal sealed class OutcomeCompiler(ProviderScope scope)
{
    /// <summary>An outcome every contract may name: the emulator itself refuses what it does not imitate.</summary>
    public const string NotEmulated = "not-emulated";

    private readonly IEscaping _json = EscapingBook.Make(scope.Contract.Escaping, scope.Problems);

    public void CompileAll()
    {
        foreach (var outcome in scope.Contract.Outcomes)
        {
            scope.Outcomes.TryAdd(outcome.Name, Compile(outcome));
        }

        if (!scope.Outcomes.TryAdd(NotEmulated, Ours()))
        {
            var origin = scope.Contract.Outcomes.First(outcome => outcome.Name == NotEmulated).Origin;
            scope.Problems.Add(origin, $"'{NotEmulated}' is the emulator's own outcome; choose another name");
        }
    }

    /// <summary>An outcome of the same name that says for one check what the check says.</summary>
    public OutcomePlan Make(EndingContract ending, OutcomePlan usual)
    {
        if (scope.Contract.Outcomes.FirstOrDefault(each => each.Name == ending.Outcome) is not { } outcome)
        {
            scope.Problems.Add(ending.Origin, $"'{ending.Outcome}' is the emulator's own and says nothing else");
            return usual;
        }

        foreach (var said in ending.Says.Where(said => !outcome.Says.Any(own => own.Name == said.Name)))
        {
            var hint = NearestName.Hint(said.Name, outcome.Says.Select(own => own.Name));
            scope.Problems.Add(said.Origin, $"outcome '{outcome.Name}' says nothing called '{said.Name}'; {hint}");
        }

        var kept = outcome.Says.Where(own => !ending.Says.Any(said => said.Name == own.Name));
        return Compile(outcome with { Says = [.. kept, .. ending.Says] });
    }

    private OutcomePlan Compile(OutcomeContract outcome)
    {
        var payloads = new PayloadCompiler(scope, _json, outcome.Says);
        var headers = outcome.Headers.Select(new HeaderCompiler(payloads, scope.Problems).Compile).ToImmutableArray();
        headers = [.. ReplyBodyCompiler.WithContentType(headers, outcome).Where(header => header.Fixed is not "")];
        var body = new ReplyBodyCompiler(payloads, scope.Problems).Compile(outcome);
        var reply = new ReplyPlan(Status(outcome), headers, body) { SendsFile = outcome.Kind == "file" };
        var effects = outcome
            .Effects.Select(new EffectCompiler(scope, payloads).Compile)
            .OfType<EffectPlan>()
            .ToImmutableArray();
        return new OutcomePlan(outcome.Name, reply, effects, outcome.Evidence.Degree, outcome.Evidence.Source)
        {
            Later = [.. outcome.Later.Select(later => Later(later, payloads))],
            LaterNames = string.Join(',', outcome.Later.Select(later => later.Event)),
            Says = payloads.Says(),
        };
    }

    private static LaterPlan Later(LaterContract later, PayloadCompiler payloads) =>
        new(later.Event, later.After, later.Body is null ? Payload.Empty : payloads.Json(later.Body))
        {
            Says = payloads.Text(later.Says, NoEscaping.Instance, later.Origin),
        };

    private int Status(OutcomeContract outcome)
    {
        if (outcome.Status is < 200 or > 599)
        {
            scope.Problems.Add(outcome.Origin, $"outcome '{outcome.Name}' has status {outcome.Status}; use 200 to 599");
        }

        if (outcome is { Status: 204 or 205 or 304, Body: not null })
        {
            scope.Problems.Add(
                outcome.Origin,
                $"outcome '{outcome.Name}' has a body, which status {outcome.Status} cannot carry; take one of them out"
            );
        }

        return outcome.Status;
    }

    private static OutcomePlan Ours() =>
        RefusalOutcome.Of(
            new Refusal(
                501,
                NotEmulated,
                "The provider knows this request, but the emulator does not imitate it: it stands in for sending "
                    + "images. Send a message of type image, or stub this call in your own test."
            )
        );
}
