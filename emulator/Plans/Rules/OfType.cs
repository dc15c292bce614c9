using System.Collections.Immutable;

namespace Emulator.Plans.Rules;

/// <summary>The value is of a JSON type that the provider takes here.</summary>
internal sealed class OfType(ImmutableArray<FieldKind> kinds, string limit) : FieldRule
{
    private readonly int _kinds = kinds.Aggregate(0, (set, kind) => set | (1 << (int)kind));

    public override string Limit => limit;

    public override bool Holds(in FieldValue value) => (_kinds & (1 << (int)value.Kind)) != 0;
}
