using System.Text;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Tests.Performance;

namespace Emulator.Tests.Plans;

/// <summary>Under what a session keeps things: different names and values never meet.</summary>
public sealed class KeyPlanTests
{
    [Theory]
    [InlineData("a,b", "x,y", "a,b", "x,y", true)]
    [InlineData("a,b", "x,y", "a,c", "x,y", false)]
    [InlineData("a,b", "x,y", "a,b", "xy,", false)]
    [InlineData("a,b", "x,y", "a,b", ",xy", false)]
    [InlineData("a,b", "x", "a", "bx", false)]
    [InlineData("a,b", "", "a,b", ",", false)]
    public void Is_the_same_for_the_same(string names, string by, string otherNames, string otherBy, bool same) =>
        Assert.Equal(same, Key(names, by) == Key(otherNames, otherBy));

    [Fact]
    public void Stays_short_whatever_a_request_sends()
    {
        var (one, other) = (new string('x', 100_000), new string('x', 100_001));
        Assert.InRange(Key("a", one).Length, 32, 100);
        Assert.NotEqual(Key("a", one), Key("a", other));
        Assert.Equal(Key("a", one), Key("a", one));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("x,", false)]
    [InlineData(",x", true)]
    public void Says_whether_the_last_part_says_anything(string by, bool said)
    {
        Plan("a", by).Of(new FakeFacts(), out var isSaid);
        Assert.Equal(said, isSaid);
    }

    [Fact]
    public void May_be_made_of_what_stands_under_another_key()
    {
        var inner = new Payload([new UnderAnotherKey(Plan("b", "y"))]);
        var plan = new KeyPlan(["a"], [Payload.Of("x"u8.ToArray()), inner]);
        Assert.Equal(Key("a", "x,found"), Convert.ToHexString(plan.Of(new FakeFacts())));
    }

    [Fact]
    public void Is_made_without_allocating()
    {
        var (plan, facts) = (Plan("a,b", "x,y"), new FakeFacts());
        Assert.Equal(0, AllocatedBytes.Of(() => plan.Of(facts)));
    }

    private static string Key(string names, string by) => Convert.ToHexString(Plan(names, by).Of(new FakeFacts()));

    private static KeyPlan Plan(string names, string by) =>
        new([.. names.Split(',')], [.. by.Split(',').Select(part => Payload.Of(Encoding.UTF8.GetBytes(part)))]);

    /// <summary>Looks something up while another key is made, as a placeholder for a queue does.</summary>
    private sealed class UnderAnotherKey(KeyPlan key) : Segment
    {
        public override void Write(IFacts facts, ByteBuffer into) =>
            into.Write(key.Of(facts).IsEmpty ? "nothing"u8 : "found"u8);
    }
}
