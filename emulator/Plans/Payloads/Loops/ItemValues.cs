using System.Globalization;

namespace Emulator.Plans.Payloads.Loops;

/// <summary>The item at hand, with its own type.</summary>
internal sealed class ItemValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) =>
        into.Write(facts.Loop.Text is { } text ? text : facts.Loop.Item.Utf8);

    public override FieldKind KindOf(IFacts facts) => facts.Loop.Text is null ? facts.Loop.Item.Kind : FieldKind.Text;
}

/// <summary>A field of the item at hand, with its own type.</summary>
internal sealed class ItemFieldValue(FieldPath path) : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(path.In(facts.Loop.Item).Utf8);

    public override FieldKind KindOf(IFacts facts) => path.In(facts.Loop.Item).Kind;
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
