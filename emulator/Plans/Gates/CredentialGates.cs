using System.Collections.Immutable;

namespace Emulator.Plans.Gates;

/// <summary>The request says something wherever one of these credentials belongs.</summary>
internal sealed class Given(ImmutableArray<int> accountFields) : Gate
{
    public override bool Opens(IFacts facts)
    {
        foreach (var field in accountFields)
        {
            if (facts.Credential(field).State is CredentialState.Missing)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What it says has the scheme and the form that each credential must have.</summary>
internal sealed class WellFormed(ImmutableArray<int> accountFields) : Gate
{
    public override bool Opens(IFacts facts)
    {
        foreach (var field in accountFields)
        {
            if (facts.Credential(field).State is not CredentialState.Given)
            {
                return false;
            }
        }

        return true;
    }
}
