using System.Globalization;

namespace Emulator.Plans.Payloads;

/// <summary>The field that broke a rule, as 'recipients[2].to' or as PHP shows it, recipients[2]['to'].</summary>
internal sealed class FaultFieldValue(bool bracketed) : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        var fault = facts.Fault;
        if (fault.Path is { } path)
        {
            Append(bracketed ? path.BracketedUtf8 : path.DottedUtf8, fault.Places, into);
        }
    }

    /// <summary>Puts the place of each item between its brackets.</summary>
    private static void Append(ReadOnlySpan<byte> name, in ItemPlaces places, ByteBuffer into)
    {
        for (var i = 0; i < places.Count && name.IndexOf("[]"u8) is >= 0 and var at; i++)
        {
            into.Write(name[..(at + 1)]);
            WritePlace(places[i], into);
            name = name[(at + 1)..];
        }

        into.Write(name);
    }

    public static void WritePlace(int place, ByteBuffer into)
    {
        place.TryFormat(into.GetSpan(10), out var written, default, CultureInfo.InvariantCulture);
        into.Advance(written);
    }
}

/// <summary>Which item broke the rule, counted from 0 in the innermost list; outside of lists there is none.</summary>
internal sealed class FaultIndexValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (facts.Fault.Places is { Count: > 0 } places)
        {
            FaultFieldValue.WritePlace(places.Innermost, into);
        }
    }

    public override FieldKind KindOf(IFacts facts) =>
        facts.Fault.Places.Count > 0 ? FieldKind.Number : FieldKind.Missing;
}

/// <summary>What the contract calls the rule that was broken.</summary>
internal sealed class FaultRuleValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.Fault.RuleName.AsSpan());
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
