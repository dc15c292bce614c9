using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
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

    private OutcomePlan Compile(OutcomeContract outcome)
    {
        var payloads = new PayloadCompiler(scope, _json, outcome.Says);
        var headers = outcome.Headers.Select(header => Header(header, payloads)).ToImmutableArray();
        var reply = new ReplyPlan(Status(outcome), headers, Body(outcome, payloads));
        var effects = outcome.Effects.Select(Effect).OfType<EffectPlan>().ToImmutableArray();
        return new OutcomePlan(outcome.Name, reply, effects, outcome.Evidence.Degree, outcome.Evidence.Source);
    }

    private int Status(OutcomeContract outcome)
    {
        if (outcome.Status is < 200 or > 599)
        {
            scope.Problems.Add(outcome.Origin, $"outcome '{outcome.Name}' has status {outcome.Status}; use 200 to 599");
        }

        return outcome.Status;
    }

    private static HeaderPlan Header(HeaderContract header, PayloadCompiler payloads)
    {
        var payload = payloads.Text(header.Value, HeaderEscaping.Instance, header.Origin);
        return payload.Constant is { } constant
            ? new HeaderPlan(header.Name, System.Text.Encoding.ASCII.GetString(constant), null)
            : new HeaderPlan(header.Name, null, payload);
    }

    private Payload Body(OutcomeContract outcome, PayloadCompiler payloads)
    {
        switch (outcome.Kind, outcome.Body)
        {
            case (_, null):
                return Payload.Empty;
            case ("json", var body):
                return payloads.Json(body);
            case ("text", TreeText text):
                return payloads.Text(text.Value, NoEscaping.Instance, text.Origin);
            case ("text", var body):
                scope.Problems.Add(body.Origin, $"the body is {body.Kind}; of kind 'text' it is a single value");
                return Payload.Empty;
            default:
                var hint = NearestName.Hint(outcome.Kind, ["json", "text"]);
                scope.Problems.Add(outcome.Origin, $"outcome '{outcome.Name}' is of kind '{outcome.Kind}'; {hint}");
                return Payload.Empty;
        }
    }

    private EffectPlan? Effect(EffectContract effect)
    {
        var index = scope.Account.IndexOf(effect.Flag);
        if (index >= 0 && scope.Account.Fields[index].Flag is not null)
        {
            return new EffectPlan(index, effect.Value);
        }

        var flags = scope.Account.Fields.Where(field => field.Flag is not null).Select(field => field.Name);
        scope.Problems.Add(
            effect.Origin,
            $"the account has no flag '{effect.Flag}'; {NearestName.Hint(effect.Flag, flags)}"
        );
        return null;
    }

    private static OutcomePlan Ours() =>
        RefusalOutcome.Of(
            new Refusal(
                501,
                NotEmulated,
                "The provider knows this request, but the emulator does not imitate it: it stands in for sending images. "
                    + "Send a message of type image, or stub this call in your own test."
            )
        );
}
