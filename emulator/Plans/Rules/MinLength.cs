using System.Globalization;

namespace Emulator.Plans.Rules;

/// <summary>The text is at least as long as the provider demands.</summary>
internal sealed class MinLength(int limit, LengthUnit unit = LengthUnit.CodePoints) : FieldRule
{
    public int Least => limit;

    public LengthUnit Unit => unit;

    public override string Limit { get; } = limit.ToString(CultureInfo.InvariantCulture);

    public override bool Holds(in FieldValue value) => TextLength.Of(value.Utf8, unit) >= limit;
}
