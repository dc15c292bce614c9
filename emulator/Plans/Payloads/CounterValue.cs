using System.Globalization;

namespace Emulator.Plans.Payloads;

/// <summary>A counter of the session: one number per reply, however often it is mentioned.</summary>
internal sealed class CounterValue(string name) : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        facts.Count(name).TryFormat(into.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
        into.Advance(written);
    }

    public override FieldKind KindOf(IFacts facts) => FieldKind.Number;
}

/// <summary>A counter inside an id, with zeros in front up to a width.</summary>
internal sealed class IdCounter(string name, int width) : IdPart
{
    public override void Write(IFacts facts, ref IdRandom random, ByteBuffer into)
    {
        Span<byte> digits = stackalloc byte[20];
        facts.Count(name).TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        for (var zeros = width - written; zeros > 0; zeros--)
        {
            into.Write((byte)'0');
        }

        into.Write(digits[..written]);
    }
}
