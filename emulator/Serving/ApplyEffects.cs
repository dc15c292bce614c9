using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Carries out what the outcome changes, in the order it is written, before the reply speaks of it.</summary>
internal static class ApplyEffects
{
    public static void Run(Exchange exchange, Verdict verdict)
    {
        foreach (var effect in verdict.Outcome.Effects)
        {
            effect.Apply(exchange);
        }
    }
}
