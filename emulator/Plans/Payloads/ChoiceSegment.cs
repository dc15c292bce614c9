using System.Collections.Immutable;

namespace Emulator.Plans.Payloads;

/// <summary>Writes one thing when all conditions hold, and another when not.</summary>
internal sealed class ChoiceSegment(
    ImmutableArray<Condition> ofBody,
    ImmutableArray<Condition> ofItem,
    Payload holding,
    Payload otherwise
) : Segment
{
    public override void Write(IFacts facts, ByteBuffer into)
    {
        var holds = Condition.AllHold(ofBody, facts.Body) && Condition.AllHold(ofItem, facts.Loop.Item);
        (holds ? holding : otherwise).Write(facts, into);
    }
}
