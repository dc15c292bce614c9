using System.Globalization;

namespace Emulator.Plans.Payloads;

/// <summary>How many texts wait in a queue of the account: a number.</summary>
internal sealed class QueueLengthValue(KeyPlan queue) : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        var length = facts.Memory.QueueLength(queue.Of(facts));
        length.TryFormat(into.GetSpan(11), out var written, default, CultureInfo.InvariantCulture);
        into.Advance(written);
    }

    public override FieldKind KindOf(IFacts facts) => FieldKind.Number;
}

/// <summary>The text that the account keeps under a name; nothing as long as it keeps none.</summary>
internal sealed class KeptValue(KeyPlan name) : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (facts.Memory.Kept(name.Of(facts)) is { } text)
        {
            into.Write(text);
        }
    }

    public override FieldKind KindOf(IFacts facts) =>
        facts.Memory.Kept(name.Of(facts)) is null ? FieldKind.Missing : FieldKind.Text;
}

/// <summary>A flag of the account, as it is now: true or false.</summary>
internal sealed class FlagValue(int accountField) : Value
{
    public override void Append(IFacts facts, ByteBuffer into) =>
        into.Write(facts.Flag(accountField) ? "true"u8 : "false"u8);

    public override FieldKind KindOf(IFacts facts) => facts.Flag(accountField) ? FieldKind.True : FieldKind.False;
}

/// <summary>The account's key as people may see it; what is remembered is kept by it.</summary>
internal sealed class ShownAccountValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.ShownAccount);
}
