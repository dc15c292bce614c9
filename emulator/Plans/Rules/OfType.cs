using System.Collections.Immutable;

namespace Emulator.Plans.Rules;

/// <summary>The value is of a JSON type that the provider takes here.</summary>
internal sealed class OfType(ImmutableArray<FieldKind> kinds, string limit) : IFieldRule
{
    public string Limit => limit;

    public bool Holds(in FieldValue value) => kinds.Contains(value.Kind);
}
