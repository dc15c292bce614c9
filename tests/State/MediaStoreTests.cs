using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>A session knows the images that were left with it, within bounds, as long as it lives.</summary>
public sealed class MediaStoreTests
{
    private const int Megabyte = 1024 * 1024;
    private static readonly MediaFacts Facts = new() { Bytes = 7 };

    private readonly MediaBudget _budget = new(20 * Megabyte);
    private readonly MediaStore _store;

    public MediaStoreTests() => _store = new MediaStore(_budget);

    [Fact]
    public void Finds_what_was_put_in_under_its_whole_key()
    {
        Assert.True(_store.IsEmpty);
        _store.Put(Key("1"), Facts, Bytes(1, 2));
        Assert.False(_store.IsEmpty);
        Assert.Equal(Facts, _store.Find(Key("1"))!.Facts);
        Assert.Equal([1, 2], _store.Find(Key("1"))!.Bytes!.Value.ToArray());
        Assert.Null(_store.Find(Key("2")));
        Assert.Null(_store.Find(Key("1") with { Account = "b" }));
        Assert.Null(_store.Find(Key("1") with { List = "b" }));
        Assert.Null(_store.Find(Key("1") with { Provider = "b" }));
    }

    [Fact]
    public void An_id_that_is_given_anew_means_the_new_image()
    {
        _store.Put(Key("1"), Facts, Bytes(1));
        _store.Put(Key("1"), Facts with { Bytes = 8 }, Bytes(2));
        Assert.Equal(8, _store.Find(Key("1"))!.Facts.Bytes);
    }

    [Fact]
    public void Forgets_the_oldest_of_too_many()
    {
        for (var i = 0; i <= MediaStore.Most; i++)
        {
            _store.Put(Key($"{i}"), Facts, Bytes());
        }

        Assert.Null(_store.Find(Key("0")));
        Assert.NotNull(_store.Find(Key("1")));
        _store.Put(Key("1"), Facts, Bytes());
        Assert.NotNull(_store.Find(Key("1")));
    }

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
        _store.Put(Key("1"), Facts, new byte[12 * Megabyte].AsMemory(0, 9 * Megabyte));
        Assert.Equal(12 * Megabyte, _budget.Used);
        var read = _store.Find(Key("1"))!.Bytes!.Value;
        _store.Put(Key("2"), Facts, new byte[12 * Megabyte]);
        Assert.Null(_store.Find(Key("1"))!.Bytes);
        Assert.Equal((9 * Megabyte, 12 * Megabyte), (read.Length, _budget.Used));
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

    [Fact]
    public void A_retired_store_is_empty_and_stays_so()
    {
        _store.Put(Key("1"), Facts, Bytes(1));
        _store.Retire();
        _store.Put(Key("2"), Facts, Bytes(1));
        Assert.True(_store.IsEmpty);
        Assert.Null(_store.Find(Key("1")));
        Assert.Null(_store.Find(Key("2")));
        Assert.Equal(0, _budget.Used);
    }

    [Fact]
    public async Task Many_at_once_lose_nothing()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(task =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 100; i++)
                        {
                            _store.Put(Key($"{task}-{i}"), Facts, new byte[1000]);
                            Assert.NotNull(_store.Find(Key($"{task}-{i}")));
                        }
                    })
                )
        );
        Assert.Equal(800_000, _budget.Used);
    }

    private static ReadOnlyMemory<byte> Bytes(params byte[] bytes) => bytes;

    private static MediaKey Key(string id) => new("fable", "7", "media", id);
}
