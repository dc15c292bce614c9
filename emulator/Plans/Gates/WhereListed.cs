using System.Collections.Immutable;

namespace Emulator.Plans.Gates;

/// <summary>A gate that is asked only where somebody is listed with one of these fields.</summary>
internal sealed class WhereListed(ImmutableArray<int> accountFields, Gate gate) : Gate
{
    public override string Limit => gate.Limit;

    public override bool Opens(IFacts facts)
    {
        foreach (var field in accountFields)
        {
            if (facts.IsListed(field))
            {
                return gate.Opens(facts);
            }
        }

        return true;
    }
}
