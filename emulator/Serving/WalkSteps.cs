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
        var order = exchange.Operation!.Order;
        while (next < order.Length)
        {
            var judging = Run(exchange, exchange.Operation, order[next++]);
            if (!judging.IsCompletedSuccessfully)
            {
                return WaitAsync(exchange, judging, next);
            }

            if (VerdictOf(judging) is { } verdict)
            {
                return new ValueTask<Verdict?>(verdict);
            }
        }

        return default;
    }

    private static Verdict? VerdictOf(ValueTask<Verdict?> judged) => judged.Result;

    private static async ValueTask<Verdict?> WaitAsync(Exchange exchange, ValueTask<Verdict?> judging, int next) =>
        await judging ?? await GoOn(exchange, next);

    private static ValueTask<Verdict?> Run(Exchange exchange, OperationPlan operation, Step step) =>
        step switch
        {
            Step.Access => new ValueTask<Verdict?>(CheckGates.Run(exchange, operation.Access, step)),
            Step.Body => new ValueTask<Verdict?>(CheckBody.Run(exchange)),
            Step.Fields => new ValueTask<Verdict?>(CheckFields.Run(exchange)),
            Step.Media => CheckMedia.RunAsync(exchange),
            Step.Afterwards => CheckMedia.RunAfterwardsAsync(exchange),
            Step.Readiness => new ValueTask<Verdict?>(CheckGates.Run(exchange, operation.Readiness, step)),
            _ => throw new UnreachableException(),
        };
}
