using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>What is left of evicted sessions is bounded, and the last eviction of a name counts.</summary>
public sealed class TombstonesTests
{
    private readonly Tombstones _stones = new(2);

    [Fact]
    public void Remembers_the_last_ones_only()
    {
        Add("a", "b", "c");
        Assert.Null(_stones.Find("a"));
        Assert.NotNull(_stones.Find("b"));
        Assert.NotNull(_stones.Find("c"));
    }

    [Fact]
    public void A_name_that_was_evicted_again_takes_one_place_and_is_the_newest()
    {
        Add("a", "b", "a", "c");
        Assert.Null(_stones.Find("b"));
        Assert.Equal(3, _stones.Find("a")?.Requests);
    }

    private void Add(params string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            _stones.Add(new Tombstone(names[i], i + 1, 0, DateTimeOffset.UnixEpoch));
        }
    }
}
