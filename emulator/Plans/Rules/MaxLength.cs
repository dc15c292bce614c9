using System.Globalization;

namespace Emulator.Plans.Rules;

/// <summary>The text is no longer than the provider accepts.</summary>
internal sealed class MaxLength(int limit, LengthUnit unit = LengthUnit.CodePoints) : FieldRule
{
    public int Most => limit;

    public LengthUnit Unit => unit;

    public override string Limit { get; } = limit.ToString(CultureInfo.InvariantCulture);

    // No unit is smaller than a byte: what has few bytes need not be counted.
    public override bool Holds(in FieldValue value) =>
        value.Utf8.Length <= limit || TextLength.Of(value.Utf8, unit) <= limit;
}
