using System.Collections.Immutable;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Gates;

/// <summary>There is an account of which all these fields are as the request says.</summary>
internal sealed class Known(ImmutableArray<int> accountFields) : Gate
{
    public override bool Opens(IFacts facts) => facts.KnowsAccount(accountFields.AsSpan());
}

/// <summary>A flag of the account is as it must be.</summary>
internal sealed class FlagIs(int accountField, bool wanted) : Gate
{
    public override bool Opens(IFacts facts) => facts.Flag(accountField) == wanted;
}

/// <summary>One at least of these flags of the account is true.</summary>
internal sealed class AnyFlag(ImmutableArray<int> accountFields) : Gate
{
    public override bool Opens(IFacts facts)
    {
        foreach (var field in accountFields)
        {
            if (facts.Flag(field))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>There is no account of this key.</summary>
internal sealed class NoAccount(Payload key) : Gate
{
    public override bool Opens(IFacts facts) => !facts.HasAccount(key.TextFor(facts));
}
