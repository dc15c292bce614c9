using System.Collections.Immutable;
using System.Text;

namespace Emulator.Plans.Rules;

/// <summary>The map has no other keys than those the provider knows.</summary>
internal sealed class KnownKeys(ImmutableArray<string> keys) : FieldRule
{
    private readonly ImmutableArray<byte[]> _keys = [.. keys.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Whether the contract leaves the keys to what it says elsewhere.</summary>
    public bool IsEmpty => keys.IsEmpty;

    public override string Limit { get; } = string.Join(", ", keys);

    public override bool SpeaksOf(FieldKind kind) => kind is FieldKind.Map;

    public override bool Holds(in FieldValue value) => Offender(value).IsMissing;

    public override FieldValue Offender(in FieldValue value)
    {
        if (value.Kind is FieldKind.Map)
        {
            foreach (var child in value.Children)
            {
                if (!IsKnown(child.Name))
                {
                    return child;
                }
            }
        }

        return default;
    }

    private bool IsKnown(ReadOnlySpan<byte> name)
    {
        foreach (var key in _keys)
        {
            if (name.Length == key.Length && name.SequenceEqual(key))
            {
                return true;
            }
        }

        return false;
    }
}
