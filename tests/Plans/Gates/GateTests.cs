using Emulator.Plans;
using Emulator.Plans.Gates;
using Emulator.Tests.Performance;

namespace Emulator.Tests.Plans.Gates;

/// <summary>Every gate, open and shut.</summary>
public sealed class GateTests
{
    [Theory]
    [InlineData("Missing", false, false)]
    [InlineData("Malformed", true, false)]
    [InlineData("Given", true, true)]
    public void Looks_at_how_a_credential_is_given(string state, bool given, bool wellFormed)
    {
        var credential = new Credential(Enum.Parse<CredentialState>(state), "x".AsMemory());
        var facts = new FakeFacts { Credentials = [default, credential] };
        Assert.Equal(given, new Given([1]).Opens(facts));
        Assert.Equal(wellFormed, new WellFormed([1]).Opens(facts));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Looks_at_a_flag(bool flag) =>
        Assert.Equal(flag, new FlagIs(0, true).Opens(new FakeFacts { IsFlagSet = flag }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Asks_whether_the_account_is_known(bool known) =>
        Assert.Equal(known, new Known([0, 1]).Opens(new FakeFacts { IsKnown = known }));

    [Theory]
    [InlineData(null, true)]
    [InlineData("2999-01-31", true)]
    [InlineData("2999-01-31T12:00:00.5+01:00", true)]
    [InlineData("2001-01-31T12:00:00Z", false)]
    [InlineData("never", false)]
    public void Looks_at_a_time_of_the_account_and_allocates_nothing_for_it(string? listed, bool open)
    {
        var (gate, facts) = (new NotOver(0), new FakeFacts { Listed = listed });
        Assert.Equal(open, gate.Opens(facts));
        Assert.Equal(0, AllocatedBytes.Of(() => gate.Opens(facts)));
    }
}
