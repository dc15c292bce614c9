using System.Diagnostics;
using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Walks the steps of an operation in its order, until one of them has a verdict.</summary>
internal static class WalkSteps
{
    /// <summary>Only the step Media may have to wait; mostly nothing here does.</summary>
    public static ValueTask<Verdict?> RunAsync(Exchange exchange) => GoOn(exchange, 0);

    private static ValueTask<Verdict?> GoOn(Exchange exchange, int next)
    {
        var operation = exchange.Operation!;
        while (next < operation.Order.Length)
        {
            if (Wanted(exchange, next) is { } wanted)
            {
                return new ValueTask<Verdict?>(wanted);
            }

            var step = operation.Order[next++];
            var judging = step switch
            {
                Step.Media => CheckMedia.RunAsync(exchange),
                Step.Afterwards => CheckMedia.RunAfterwardsAsync(exchange),
                _ => default,
            };
            if (!judging.IsCompletedSuccessfully)
            {
                return WaitAsync(exchange, judging, next);
            }

            if ((VerdictOf(judging) ?? Run(exchange, operation, step)) is { } verdict)
            {
                return new ValueTask<Verdict?>(WantedBefore(exchange, step) ?? verdict);
            }
        }

        return Wanted(exchange, next) is { } last ? new ValueTask<Verdict?>(last) : default;
    }

    /// <summary>What a scenario wants that waited for credentials, body and fields to be judged.</summary>
    private static Verdict? Wanted(Exchange exchange, int next) =>
        exchange.Wanted is { } wanted && next >= exchange.Operation!.JudgedAt ? wanted.Play(exchange) : null;

    /// <summary>As Wanted, when a field is wrong that stands behind those the scenario waits for.</summary>
    private static Verdict? WantedBefore(Exchange exchange, Step step) =>
        step is Step.Fields ? exchange.Wanted?.PlayBeforeFault(exchange) : null;

    private static Verdict? VerdictOf(ValueTask<Verdict?> judged) => judged.Result;

    private static async ValueTask<Verdict?> WaitAsync(Exchange exchange, ValueTask<Verdict?> judging, int next) =>
        await judging ?? await GoOn(exchange, next);

    /// <summary>The steps that never wait.</summary>
    private static Verdict? Run(Exchange exchange, OperationPlan operation, Step step) =>
        step switch
        {
            Step.Access => CheckGates.Run(exchange, operation.Access, step),
            Step.Limits => exchange.LimitsOn ? CheckGates.Run(exchange, operation.Limits, step) : null,
            Step.Body => CheckBody.Run(exchange),
            Step.Fields => CheckFields.Run(exchange),
            Step.Readiness => CheckGates.Run(exchange, operation.Readiness, step),
            Step.Media or Step.Afterwards => null,
            _ => throw new UnreachableException(),
        };
}
