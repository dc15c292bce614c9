namespace Emulator.Plans.Gates;

/// <summary>The request says something where this credential belongs.</summary>
internal sealed class Given(int accountField) : Gate
{
    public override bool Opens(IFacts facts) => facts.Credential(accountField).State is not CredentialState.Missing;
}

/// <summary>What it says has the scheme and the form that a credential must have.</summary>
internal sealed class WellFormed(int accountField) : Gate
{
    public override bool Opens(IFacts facts) => facts.Credential(accountField).State is CredentialState.Given;
}
