using System.Text;

namespace Emulator.Plans.Rules;

/// <summary>The number, or the text that is one, lies between two others; compared to the last digit.</summary>
internal sealed class InRange(string? from, string? to) : FieldRule
{
    private readonly byte[]? _from = from is null ? null : Encoding.UTF8.GetBytes(from);
    private readonly byte[]? _to = to is null ? null : Encoding.UTF8.GetBytes(to);

    public override string Limit { get; } = Limits.Between(from, to);

    public override bool SpeaksOf(FieldKind kind) => kind is FieldKind.Number or FieldKind.Text;

    public override bool Holds(in FieldValue value) =>
        value.Kind is FieldKind.Number or FieldKind.Text
        && DecimalText.TryRead(value.Utf8, out var number)
        && (_from is null || (DecimalText.TryRead(_from, out var least) && DecimalText.Compare(number, least) >= 0))
        && (_to is null || (DecimalText.TryRead(_to, out var most) && DecimalText.Compare(number, most) <= 0));
}
