using System.Globalization;

namespace Emulator.Plans.Payloads.Loops;

/// <summary>The item at hand, or one field of it, with its own type.</summary>
internal sealed class ItemValue(FieldPath? path) : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(Find(facts).Utf8);

    public override FieldKind KindOf(IFacts facts) => Find(facts).Kind;

    private FieldValue Find(IFacts facts) => path is null ? facts.Loop.Item : path.In(facts.Loop.Item);
}

/// <summary>The number of the item at hand in its list, from 0.</summary>
internal sealed class ItemIndexValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        facts.Loop.Index.TryFormat(into.GetSpan(11), out var written, default, CultureInfo.InvariantCulture);
        into.Advance(written);
    }

    public override FieldKind KindOf(IFacts facts) => FieldKind.Number;
}
