using System.Globalization;

namespace Emulator.Plans.Rules;

/// <summary>The text is no longer than the provider accepts, counted in code points.</summary>
internal sealed class MaxLength(int limit) : FieldRule
{
    public override string Limit { get; } = limit.ToString(CultureInfo.InvariantCulture);

    public override bool Holds(in FieldValue value) => value.Utf8.Length <= limit || CodePoints(value.Utf8) <= limit;

    private static int CodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var unit in utf8)
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
