using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
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

    private static readonly string[] WrittenByServer = ["Content-Length", "Transfer-Encoding", "Connection"];

    private static readonly SearchValues<char> InHeaderNames = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

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
        var effects = outcome
            .Effects.Select(new EffectCompiler(scope, payloads).Compile)
            .OfType<EffectPlan>()
            .ToImmutableArray();
        return new OutcomePlan(outcome.Name, reply, effects, outcome.Evidence.Degree, outcome.Evidence.Source);
    }

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

    private HeaderPlan Header(HeaderContract header, PayloadCompiler payloads)
    {
        if (header.Name.Length == 0 || header.Name.AsSpan().ContainsAnyExcept(InHeaderNames))
        {
            scope.Problems.Add(header.Origin, $"'{header.Name}' cannot name a header; use letters, digits and hyphens");
        }
        else if (WrittenByServer.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
        {
            scope.Problems.Add(header.Origin, $"header '{header.Name}' is written by the server; take it out");
        }

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
                throw new UnreachableException($"the reader lets no kind '{outcome.Kind}' pass");
        }
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
