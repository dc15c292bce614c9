using System.Text;
using Emulator.Plans;
using Emulator.Plans.Gates;
using Emulator.Plans.Payloads;
using Emulator.Tests.Performance;

namespace Emulator.Tests.Plans.Gates;

/// <summary>Gates that count and remember: open, shut, and how long they stay so.</summary>
public sealed class MemoryGateTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void Looks_whether_a_flag_is_as_it_must_be(bool flag, bool wanted, bool opens) =>
        Assert.Equal(opens, new FlagIs(0, wanted).Opens(new FakeFacts { IsFlagSet = flag }));

    [Theory]
    [InlineData("Given", "Given", true, true)]
    [InlineData("Given", "Malformed", true, false)]
    [InlineData("Missing", "Given", false, false)]
    [InlineData("Given", "Missing", false, false)]
    public void Looks_at_all_credentials(string first, string second, bool given, bool wellFormed)
    {
        var facts = new FakeFacts { Credentials = [Credential(first), Credential(second)] };
        Assert.Equal(given, new Given([0, 1]).Opens(facts));
        Assert.Equal(wellFormed, new WellFormed([0, 1]).Opens(facts));
    }

    [Fact]
    public void A_rate_lets_so_many_through()
    {
        var gate = new RateWithin(Key("rate"), 2, Second, "2 per 1s");
        var facts = new FakeFacts();
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => gate.Opens(facts)));
        Assert.Equal(("2 per 1s", Second), (gate.Limit, gate.Wait(facts)));
    }

    [Fact]
    public void A_bucket_lets_so_many_through()
    {
        var gate = new BucketHolds(Key("bucket"), 2, Second, "2, one back every 1s");
        var facts = new FakeFacts();
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => gate.Opens(facts)));
        Assert.Equal(("2, one back every 1s", Second), (gate.Limit, gate.Wait(facts)));
    }

    [Fact]
    public void A_text_is_new_until_it_is_remembered()
    {
        var (gate, facts) = (new IsNew(Key("text")), new FakeFacts());
        Assert.True(gate.Opens(facts));
        facts.Memory.Remember(Key("text").Of(facts));
        Assert.False(gate.Opens(facts));
        Assert.Null(gate.Wait(facts));
        facts.Memory.Remember(Key("").Of(facts));
        Assert.True(new IsNew(Key("")).Opens(facts));
    }

    [Fact]
    public void A_queue_has_room_until_it_is_full()
    {
        var (gate, facts) = (new HasRoom(Key("queue"), 1), new FakeFacts());
        Assert.True(gate.Opens(facts));
        facts.Memory.Enqueue(Key("queue").Of(facts), [1]);
        Assert.False(gate.Opens(facts));
        Assert.Equal("1", gate.Limit);
    }

    [Fact]
    public void Asking_allocates_nothing()
    {
        var facts = new FakeFacts();
        Gate[] gates =
        [
            new RateWithin(Key("rate"), int.MaxValue, Second, ""),
            new BucketHolds(Key("bucket"), int.MaxValue, Second, ""),
            new IsNew(Key("text")),
            new HasRoom(Key("queue"), 1),
        ];
        var opened = 0;
        Assert.Equal(
            0,
            AllocatedBytes.Of(() =>
            {
                foreach (var gate in gates)
                {
                    opened += gate.Opens(facts) ? 1 : 0;
                }
            })
        );
        Assert.True(opened > 0);
    }

    private static Credential Credential(string state) => new(Enum.Parse<CredentialState>(state), "x".AsMemory());

    private static KeyPlan Key(string text) => new(["test"], [Payload.Of(Encoding.UTF8.GetBytes(text))]);
}
