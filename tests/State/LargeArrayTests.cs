using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>A large array serves again only when nobody holds it: no sender, no store, no reader.</summary>
public sealed class LargeArrayTests
{
    private const int Size = 700_000;

    [Fact]
    public void Serves_again_when_all_have_let_it_go()
    {
        var array = LargeArray.Take(Size);
        Assert.InRange(array.Bytes.Length, Size, Size + (Size / 8) + LargeArray.From);
        Assert.True(array.TryHold());
        array.Release();
        Assert.NotSame(array.Bytes, LargeArray.Take(Size).Bytes);
        array.Release();
        Assert.Same(array.Bytes, LargeArray.Take(Size).Bytes);
        Assert.False(array.TryHold());
    }

    [Fact]
    public async Task What_somebody_reads_is_not_written_over_though_the_store_drops_it()
    {
        var store = new MediaStore(new MediaBudget(4 * Size));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(sender => Task.Run(() => LeaveAndRead(store, (byte)sender))));
    }

    private static void LeaveAndRead(MediaStore store, byte sender)
    {
        for (var i = 0; i < 200; i++)
        {
            var (key, array) = (new MediaKey("fable", "7", "media", $"{sender}-{i}"), LargeArray.Take(Size));
            array.Bytes.AsSpan().Fill(sender);
            store.Put(key, new MediaFacts(), new KeptBytes(array.Bytes, array));
            var read = store.Find(key)?.Hold();
            Assert.Equal(-1, array.Bytes.AsSpan().IndexOfAnyExcept(sender));
            array.Release();
            Assert.True(read is null || read.Bytes.Span.IndexOfAnyExcept(sender) < 0);
            read?.Release();
        }
    }
}
