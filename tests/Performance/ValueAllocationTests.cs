using Emulator.Plans;
using Emulator.Tests.Compilation;
using Emulator.Tests.Plans;

namespace Emulator.Tests.Performance;

/// <summary>Whatever a reply says, and through whatever filter, rendering it allocates nothing.</summary>
public sealed class ValueAllocationTests
{
    private static readonly ProviderPlan Ember = AcmeContracts.Catalog.Providers["ember"].In("documented")!;

    public static TheoryData<string> Outcomes { get; } = [.. Ember.Outcomes.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Renders_a_reply(string outcome)
    {
        var reply = Ember.Outcomes[outcome].Outcome.Reply;
        var facts = new FakeFacts
        {
            Body = FakeFacts.Json("""{"to":"+49 171 555","text":" Grüße & <b>23</b> 15 EUR ","n":1.5}"""),
            Credentials = [FakeFacts.Given("i1"), FakeFacts.Given("secret")],
            Query = "page=%C3%A9+2&version=23",
            Headers = new Dictionary<string, string> { ["X-Tag"] = "tag" },
        };
        Assert.Equal(0, AllocatedBytes.OfWriting(reply, facts));
    }
}
