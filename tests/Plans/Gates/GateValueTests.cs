using Emulator.Plans;
using Emulator.Plans.Gates;
using Emulator.Plans.Payloads;

namespace Emulator.Tests.Plans.Gates;

/// <summary>What replies say of a shut gate, and by what gates count.</summary>
public sealed class GateValueTests
{
    [Theory]
    [InlineData(0, "1")]
    [InlineData(1, "1")]
    [InlineData(1000, "1")]
    [InlineData(1001, "2")]
    [InlineData(3_600_000, "3600")]
    public void Whole_seconds_are_waited_and_one_at_least(int milliseconds, string seconds)
    {
        var facts = new FakeFacts { Fault = Shut(new ShutGate(TimeSpan.FromMilliseconds(milliseconds))) };
        var value = new RetryAfterValue();
        Assert.Equal((seconds, FieldKind.Number), (facts.Render(value.Append), value.KindOf(facts)));
    }

    [Fact]
    public void Who_waits_for_nothing_is_told_nothing()
    {
        var value = new RetryAfterValue();
        foreach (
            var facts in new[]
            {
                new FakeFacts(),
                new FakeFacts { Fault = Shut(new ShutGate(null)) },
            }
        )
        {
            Assert.Equal(("", FieldKind.Missing), (facts.Render(value.Append), value.KindOf(facts)));
        }
    }

    [Theory]
    [InlineData("+1 (650) 555-0001", "16505550001")]
    [InlineData("1.650.555", "1650555")]
    [InlineData("16505550001", "16505550001")]
    [InlineData("16505550001@somewhere", "16505550001@somewhere")]
    [InlineData("group-1", "group-1")]
    [InlineData("", "")]
    public void A_number_is_the_same_however_it_is_written(string written, string same)
    {
        var facts = new FakeFacts { Body = FakeFacts.Json($$"""{"to":"{{written}}"}""") };
        var recipient = new SameRecipientValue(new BodyValue([FieldPath.Of("to")]));
        Assert.Equal(same, facts.Render(recipient.Append));
    }

    private static Fault Shut(Gate gate) => new(null!, null, default, null) { Gate = gate };

    /// <summary>Is shut for some time.</summary>
    private sealed class ShutGate(TimeSpan? wait) : Gate
    {
        public override bool Opens(IFacts facts) => false;

        public override TimeSpan? Wait(IFacts facts) => wait;
    }
}
