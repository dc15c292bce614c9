using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>The bytes of uploaded files share one room: the oldest make way, and their facts stay.</summary>
public sealed class MediaBudgetTests
{
    private const int Megabyte = 1024 * 1024;
    private static readonly MediaFacts Facts = new() { Bytes = 7 };

    private readonly MediaBudget _budget = new(20 * Megabyte);
    private readonly MediaStore _store;

    public MediaBudgetTests() => _store = new MediaStore(_budget);

    [Fact]
    public void Keeps_the_facts_where_there_is_no_room_for_the_bytes()
    {
        for (var i = 0; i < 6; i++)
        {
            _store.Put(Key($"{i}"), Facts, new byte[4 * Megabyte]);
        }

        Assert.Equal(20 * Megabyte, _budget.Used);
        Assert.Equal(Facts, _store.Find(Key("0"))!.Facts);
        Assert.Null(_store.Find(Key("0"))!.Bytes);
        Assert.NotNull(_store.Find(Key("1"))!.Bytes);
        _store.Put(Key("giant"), Facts, new byte[(10 * Megabyte) + 1]);
        Assert.Null(_store.Find(Key("giant"))!.Bytes);
        Assert.NotNull(_store.Find(Key("2"))!.Bytes);
    }

    [Fact]
    public void A_part_of_an_array_weighs_as_much_as_the_array()
    {
        _store.Put(Key("1"), Facts, new byte[8 * Megabyte].AsMemory(0, 5 * Megabyte));
        Assert.Equal(8 * Megabyte, _budget.Used);
        var read = _store.Find(Key("1"))!.Bytes!.Value;
        _store.Put(Key("2"), Facts, new byte[8 * Megabyte]);
        _store.Put(Key("3"), Facts, new byte[5 * Megabyte]);
        Assert.Null(_store.Find(Key("1"))!.Bytes);
        Assert.Equal((5 * Megabyte, 13 * Megabyte), (read.Length, _budget.Used));
    }

    [Fact]
    public void All_sessions_share_one_budget()
    {
        var other = new MediaStore(_budget);
        _store.Put(Key("1"), Facts, new byte[8 * Megabyte]);
        other.Put(Key("1"), Facts, new byte[8 * Megabyte]);
        other.Put(Key("2"), Facts, new byte[8 * Megabyte]);
        Assert.Equal(16 * Megabyte, _budget.Used);
        Assert.Null(_store.Find(Key("1"))!.Bytes);
        Assert.NotNull(other.Find(Key("1"))!.Bytes);
        other.Retire();
        Assert.Equal(0, _budget.Used);
        _store.Put(Key("2"), Facts, new byte[8 * Megabyte]);
        Assert.NotNull(_store.Find(Key("2"))!.Bytes);
    }

    [Fact]
    public void What_is_forgotten_gives_its_room_back()
    {
        _store.Put(Key("1"), Facts, new byte[8 * Megabyte]);
        _store.Forget(Key("1"));
        Assert.Equal(0, _budget.Used);
        Assert.Equal(DateTimeOffset.MinValue, _store.Find(Key("1"))!.Until);
    }

    [Fact]
    public void Those_that_gave_up_their_bytes_do_not_pile_up()
    {
        for (var i = 0; i < 5000; i++)
        {
            _store.Put(Key($"{i}"), Facts, new byte[10]);
            _store.Forget(Key($"{i}"));
        }

        Assert.Equal(0, _budget.Used);
        Assert.InRange(_budget.Places, 0, 1001);
    }

    private static MediaKey Key(string id) => new("fable", "7", "media", id);
}
