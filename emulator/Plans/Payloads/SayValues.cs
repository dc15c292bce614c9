namespace Emulator.Plans.Payloads;

/// <summary>Something that an outcome says, with the JSON type it has when it stands alone.</summary>
internal sealed class SaidValue(Payload said, FieldKind kind) : Value
{
    public override bool FollowsFromCaller => said.FollowsFromCaller;

    public override void Append(IFacts facts, ByteBuffer into) => said.Write(facts, into);

    public override FieldKind KindOf(IFacts facts) => kind;
}

/// <summary>What the outcome of the fault at hand says under a name; nothing when it says no such thing.</summary>
internal sealed class FaultSayValue(string name) : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => Find(facts)?.Append(facts, into);

    public override FieldKind KindOf(IFacts facts) => Find(facts)?.KindOf(facts) ?? FieldKind.Missing;

    public override bool StandsBare(IFacts facts, ReadOnlySpan<byte> written) =>
        Find(facts)?.StandsBare(facts, written) ?? false;

    private Value? Find(IFacts facts) => facts.Fault.Verdict?.Outcome.Says.GetValueOrDefault(name);
}
