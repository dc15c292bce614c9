using System.Collections.Immutable;
using System.Text;

namespace Emulator.Plans.Rules;

/// <summary>The value is one of a list, with or without regard to case.</summary>
internal sealed class OneOf(ImmutableArray<string> values, bool ignoreCase) : FieldRule
{
    private readonly ImmutableArray<byte[]> _values = [.. values.Select(Encoding.UTF8.GetBytes)];

    public override string Limit { get; } = string.Join(", ", values);

    public ImmutableArray<string> Values => values;

    public override bool SpeaksOf(FieldKind kind) => kind is not (FieldKind.Map or FieldKind.List);

    public override bool Holds(in FieldValue value)
    {
        if (value.Kind is FieldKind.Map or FieldKind.List)
        {
            return false;
        }

        var text = value.Utf8;
        foreach (var allowed in _values)
        {
            if (
                text.Length == allowed.Length
                && (text.SequenceEqual(allowed) || (ignoreCase && Ascii.EqualsIgnoreCase(text, allowed)))
            )
            {
                return true;
            }
        }

        return false;
    }
}
