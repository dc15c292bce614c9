using System.Globalization;

namespace Emulator.Plans.Gates;

/// <summary>No outcome remembered this text before; a request that says nothing there says nothing twice.</summary>
internal sealed class IsNew(KeyPlan text) : Gate
{
    public override bool Opens(IFacts facts)
    {
        var key = text.Of(facts, out var isSaid);
        return !isSaid || !facts.Memory.Knows(key);
    }
}

/// <summary>Fewer texts wait in the queue than may.</summary>
internal sealed class HasRoom(KeyPlan queue, int most) : Gate
{
    public override string Limit { get; } = most.ToString(CultureInfo.InvariantCulture);

    public override bool Opens(IFacts facts) => facts.Memory.QueueLength(queue.Of(facts)) < most;
}
