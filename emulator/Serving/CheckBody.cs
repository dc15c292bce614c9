using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Step Body: was it of a size, a type and a syntax that the operation takes?</summary>
internal static class CheckBody
{
    public static Verdict? Run(Exchange exchange)
    {
        var plan = exchange.Operation!.Body;
        var verdict = exchange.BodyState switch
        {
            BodyState.TooLarge => plan.TooLarge,
            BodyState.WrongType => plan.WrongType,
            BodyState.Unreadable => plan.Unreadable,
            BodyState.Empty => plan.Empty,
            _ => null,
        };
        return verdict is null ? null : exchange.Faults.Add(new Fault(verdict, null, default, null));
    }
}
