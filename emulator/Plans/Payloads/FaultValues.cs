namespace Emulator.Plans.Payloads;

/// <summary>The field that broke a rule, as 'image.caption' or as PHP shows it, image['caption'].</summary>
internal sealed class FaultFieldValue(bool bracketed) : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (facts.Fault.Path is { } path)
        {
            into.Write(bracketed ? path.BracketedUtf8 : path.DottedUtf8);
        }
    }
}

/// <summary>The value that broke the rule, as the request wrote it.</summary>
internal sealed class FaultOffenderValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => WrittenValue.Write(facts.Fault.Value, into);

    public override FieldKind KindOf(IFacts facts) => facts.Fault.Value.Kind;
}

/// <summary>The name of the value that broke the rule, in the map around it.</summary>
internal sealed class FaultKeyValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.Fault.Value.Name);
}

/// <summary>What the broken rule allows.</summary>
internal sealed class FaultLimitValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.Fault.Limit.AsSpan());
}
