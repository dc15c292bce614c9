using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>The ring of a session: what it keeps, what it forgets, and that it counts what it forgot.</summary>
public sealed class JournalTests
{
    private readonly JournalBudget _budget = new(long.MaxValue);

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(3, 3, 0)]
    [InlineData(3, 4, 1)]
    [InlineData(17, 16, 0)]
    [InlineData(17, 40, 23)]
    [InlineData(1, 5, 4)]
    public void Keeps_the_newest_and_counts_what_made_room(int capacity, int written, int evicted)
    {
        var journal = Filled(capacity, written);
        var numbers = SessionSamples.All(journal).Select(entry => entry.Number);
        var newest = Enumerable.Range(0, written - evicted).Select(back => (long)written - back);
        Assert.Equal(newest, numbers);
        Assert.Equal((evicted, written), (journal.Evicted, journal.Written));
    }

    [Fact]
    public void Says_how_an_entry_ended()
    {
        var journal = Filled(10, 3);
        journal.Close(2, EntryEnd.Aborted, TimeSpan.FromSeconds(3));
        Assert.Equal(
            [EntryEnd.Open, EntryEnd.Aborted, EntryEnd.Open],
            SessionSamples.All(journal).Select(entry => entry.End)
        );
        Assert.Equal(TimeSpan.FromSeconds(3), SessionSamples.All(journal)[1].Took);
    }

    [Fact]
    public void Leaves_the_others_alone_when_the_entry_that_ends_was_forgotten()
    {
        var journal = Filled(2, 5);
        journal.Close(1, EntryEnd.Aborted, TimeSpan.Zero);
        Assert.All(SessionSamples.All(journal), entry => Assert.Equal(EntryEnd.Open, entry.End));
    }

    [Fact]
    public void Clearing_is_no_eviction_and_gives_the_memory_back()
    {
        var journal = Filled(10, 7);
        Assert.Equal(7, journal.Clear());
        Assert.Equal((0, 0, 7, 0, 0), (journal.Count, journal.Evicted, journal.Written, journal.Weight, _budget.Used));
    }

    [Fact]
    public void Writes_on_after_it_was_cleared_in_the_middle_of_the_ring()
    {
        var journal = Filled(3, 5);
        journal.Clear();
        Enumerable.Range(6, 3).ToList().ForEach(number => SessionSamples.Write(journal, number));
        Assert.Equal([8L, 7L, 6L], SessionSamples.All(journal).Select(entry => entry.Number));
    }

    [Fact]
    public void Takes_nothing_once_its_session_is_gone_and_says_so()
    {
        var journal = Filled(10, 2);
        Assert.Equal(2, journal.Retire());
        Assert.False(SessionSamples.Write(journal, 3));
        journal.Close(3, EntryEnd.Sent, TimeSpan.Zero);
        Assert.Equal((0, 0, 2, 0), (journal.Count, journal.Evicted, journal.Written, _budget.Used));
    }

    [Fact]
    public void Copies_no_more_than_asked_for_and_counts_all_that_fit()
    {
        var page = Filled(10, 9).Read((in slot) => slot.Number % 2 == 1, 2);
        Assert.Equal((5, 2), (page.Found, page.Newest.Count));
        Assert.Equal([9L, 7L], page.Newest.Select(copy => copy.Number));
    }

    [Fact]
    public void A_copy_outlives_its_entry()
    {
        var journal = Filled(1, 0);
        SessionSamples.Write(journal, 1, new SampleEntry { Body = "first"u8.ToArray() });
        var copy = journal.Read((in _) => true, 1).Newest[0];
        SessionSamples.Write(journal, 2, new SampleEntry { Body = "other"u8.ToArray() });
        Assert.Equal("first"u8.ToArray(), copy.Read().RequestBody);
    }

    [Fact]
    public async Task Writers_and_readers_at_once_lose_nothing_and_read_whole_entries()
    {
        const int Writers = 8;
        const int Each = 500;
        var journal = Filled(50, 0);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntil(journal, Writers * Each)));
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Fill(journal, writer * Each, Each)));
        await Task.WhenAll(writers.Concat(readers));
        Assert.Equal((50, 3950, 4000), (journal.Count, journal.Evicted, journal.Written));
        Assert.Equal(journal.Weight, _budget.Used);
    }

    private Journal Filled(int capacity, int count)
    {
        var journal = new Journal("a", capacity, _budget);
        Fill(journal, 0, count);
        return journal;
    }

    /// <summary>Each body says its number in every letter: a torn one would show.</summary>
    private static void Fill(Journal journal, int from, int count)
    {
        for (var number = from + 1; number <= from + count; number++)
        {
            var body = new byte[200];
            body.AsSpan().Fill((byte)number);
            SessionSamples.Write(journal, number, new SampleEntry { Body = body });
        }
    }

    private static void ReadUntil(Journal journal, int written)
    {
        while (journal.Written < written)
        {
            foreach (var entry in SessionSamples.All(journal))
            {
                Assert.All(entry.RequestBody, letter => Assert.Equal((byte)entry.Number, letter));
            }
        }
    }
}
