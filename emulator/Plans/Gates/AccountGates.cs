using System.Collections.Immutable;

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
