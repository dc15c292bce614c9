using System.Globalization;

namespace Emulator.Plans.Rules;

/// <summary>The list has no fewer and no more items than the provider takes; what is no list holds.</summary>
internal sealed class ItemCount(int? from, int? to) : FieldRule
{
    public override string Limit { get; } =
        Limits.Between(from?.ToString(CultureInfo.InvariantCulture), to?.ToString(CultureInfo.InvariantCulture));

    public override bool SpeaksOf(FieldKind kind) => kind is FieldKind.List;

    public override bool Holds(in FieldValue value)
    {
        if (value.Kind is not FieldKind.List)
        {
            return true;
        }

        var count = 0;
        foreach (var _ in value.Children)
        {
            count++;
        }

        return count >= (from ?? 0) && count <= (to ?? int.MaxValue);
    }
}
