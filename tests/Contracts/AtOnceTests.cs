using Emulator.Contracts;

namespace Emulator.Tests.Contracts;

/// <summary>What is done at once looks as if it had been done one by one.</summary>
public sealed class AtOnceTests
{
    [Fact]
    public void What_is_made_and_what_is_wrong_stand_in_the_order_of_the_things()
    {
        var problems = new Problems();
        var made = AtOnce.Make(
            ["a", "b"],
            problems,
            (name, own) =>
            {
                own.Add(new Origin(name, 1, 1), "the same mistake");
                return name.ToUpperInvariant();
            }
        );
        Assert.Equal(["A", "B"], made);
        Assert.Equal(["a:1:1: the same mistake", "b:1:1: the same mistake"], problems.InOrder.Select(one => $"{one}"));
    }

    [Fact]
    public void A_crash_is_the_one_that_it_would_be_alone() =>
        Assert.Throws<KeyNotFoundException>(() =>
            AtOnce.Make<string, string>(["a", "b"], new Problems(), (_, _) => throw new KeyNotFoundException())
        );
}
