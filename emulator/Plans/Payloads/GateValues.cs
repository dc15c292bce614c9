using System.Buffers;
using System.Globalization;
using Emulator.Plans.Filters;

namespace Emulator.Plans.Payloads;

/// <summary>In how many whole seconds the gate that was shut opens again, at least one: a number.</summary>
internal sealed class RetryAfterValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (facts.Fault.Gate?.Wait(facts) is { } wait)
        {
            var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
            seconds.TryFormat(into.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
            into.Advance(written);
        }
    }

    public override FieldKind KindOf(IFacts facts) =>
        facts.Fault.Gate?.Wait(facts) is null ? FieldKind.Missing : FieldKind.Number;
}

/// <summary>
/// The recipient, the same however its number is written: with + - ( ) . and spaces between the digits or without.
/// </summary>
internal sealed class SameRecipientValue(BodyValue recipient) : Value
{
    private static readonly SearchValues<byte> InNumbers = SearchValues.Create("0123456789+-(). "u8);

    public override void Append(IFacts facts, ByteBuffer into)
    {
        var start = into.Length;
        recipient.Append(facts, into);
        if (!into.From(start).ContainsAnyExcept(InNumbers))
        {
            DigitsFilter.Instance.Apply(into, start);
        }
    }
}
