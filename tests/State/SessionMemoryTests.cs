using System.Text;
using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.State;

/// <summary>What a session remembers: texts and queues, within bounds, until it ends.</summary>
public sealed class SessionMemoryTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Knows_what_it_saw()
    {
        var memory = new SessionMemory();
        Assert.False(memory.Knows("a"u8));
        memory.Remember("a"u8);
        memory.Remember("a"u8);
        Assert.True(memory.Knows("a"u8));
        Assert.False(memory.Knows("b"u8));
    }

    [Fact]
    public void Forgets_the_text_longest_unseen()
    {
        var texts = new TextMemory();
        texts.Add("first"u8);
        texts.Add("second"u8);
        for (var i = 2; i < TextMemory.Most; i++)
        {
            texts.Add(BitConverter.GetBytes(i));
        }

        texts.Add("first"u8);
        texts.Add("one more"u8);
        Assert.True(texts.Holds("first"u8));
        Assert.False(texts.Holds("second"u8));
    }

    [Fact]
    public void Keeps_texts_in_line()
    {
        var memory = new SessionMemory();
        Assert.Equal(0, memory.QueueLength("q"u8));
        Assert.Empty(memory.Queued("q"u8));
        memory.Enqueue("q"u8, "one"u8.ToArray());
        memory.Enqueue("q"u8, "two"u8.ToArray());
        memory.Enqueue("other"u8, "three"u8.ToArray());
        var queued = memory.Queued("q"u8);
        memory.ClearQueue("q"u8);
        memory.ClearQueue("q"u8);
        Assert.Equal(["one", "two"], queued.Select(Encoding.UTF8.GetString));
        Assert.Equal((0, 1), (memory.QueueLength("q"u8), memory.QueueLength("other"u8)));
    }

    [Fact]
    public void The_queue_longest_unused_loses_its_oldest_texts_when_there_are_too_many()
    {
        var queues = new TextQueues(most: 1000);
        queues.Add("old"u8, new byte[236]);
        queues.Add("old"u8, new byte[136]);
        queues.Add("new"u8, new byte[436]);
        Assert.Equal((2, 1), (queues.Count("old"u8), queues.Count("new"u8)));
        queues.Add("new"u8, new byte[136]);
        Assert.Equal((1, 2), (queues.Count("old"u8), queues.Count("new"u8)));
        Assert.Equal(136, Assert.Single(queues.All("old"u8)).Length);
        queues.Add("new"u8, new byte[336]);
        Assert.Equal((0, 2), (queues.Count("old"u8), queues.Count("new"u8)));
        queues.Add("new"u8, new byte[937]);
        Assert.Equal(0, queues.Count("new"u8));
        queues.Add("new"u8, new byte[936]);
        Assert.Equal(1, queues.Count("new"u8));
    }

    [Fact]
    public async Task Loses_nothing_when_many_stand_in_line_at_once()
    {
        var memory = new SessionMemory();
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 500; i++)
                        {
                            memory.Enqueue("q"u8, [1]);
                            memory.Remember(BitConverter.GetBytes(i));
                            memory.Queued("q"u8);
                        }
                    })
                )
        );
        Assert.Equal(4000, memory.QueueLength("q"u8));
    }

    [Fact]
    public void An_ended_session_forgets()
    {
        var sessions = SessionSamples.New(new SteppedClock());
        var session = sessions.Reach("one");
        session.Memory.Remember("a"u8);
        session.Memory.TakeFromWindow("w"u8, 1, Hour, SteppedClock.Start);
        session.Memory.TakeFromBucket("b"u8, 1, Hour, SteppedClock.Start);
        session.Memory.Enqueue("q"u8, [1]);
        Assert.NotNull(session.Memory.WaitForWindow("w"u8, 1, Hour, SteppedClock.Start));
        Assert.NotNull(session.Memory.WaitForBucket("b"u8, 1, Hour, SteppedClock.Start));
        sessions.End(session);
        Assert.False(session.Memory.Knows("a"u8));
        Assert.Equal(0, session.Memory.QueueLength("q"u8));
        Assert.Null(session.Memory.WaitForWindow("w"u8, 1, Hour, SteppedClock.Start));
        Assert.Null(session.Memory.WaitForBucket("b"u8, 1, Hour, SteppedClock.Start));
    }

    [Fact]
    public void A_session_that_is_opened_anew_forgets_and_sessions_share_nothing()
    {
        var sessions = SessionSamples.New(new SteppedClock());
        sessions.Reach("one").Memory.Remember("a"u8);
        Assert.True(sessions.Reach("one").Memory.Knows("a"u8));
        Assert.False(sessions.Reach("two").Memory.Knows("a"u8));
        sessions.Open("one", SessionSetup.Plain);
        Assert.False(sessions.Reach("one").Memory.Knows("a"u8));
    }
}
