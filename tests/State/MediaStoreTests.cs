using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>A session knows the images that were left with it, within bounds, as long as it lives.</summary>
public sealed class MediaStoreTests
{
    private static readonly MediaFacts Facts = new() { Bytes = 7 };

    private readonly MediaBudget _budget = new(20 * 1024 * 1024);
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
