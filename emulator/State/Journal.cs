using System.Buffers;

namespace Emulator.State;

/// <summary>What one session remembers: a ring that forgets its oldest entries first, and counts them.</summary>
internal sealed class Journal(string session, int capacity, JournalBudget budget)
{
    private readonly Lock _gate = new();
    private JournalSlot[] _ring = new JournalSlot[Math.Min(16, capacity)];
    private int _first;
    private int _count;

    /// <summary>Entries that had to make room for later ones.</summary>
    public long Evicted { get; private set; }

    /// <summary>Entries that were ever written.</summary>
    public long Written { get; private set; }

    public long Weight { get; private set; }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Opens an entry before its reply is written: whoever has a reply finds it here.</summary>
    /// <param name="entry">The entry; its rented bytes belong to the journal from here on.</param>
    public void Open(in JournalSlot entry)
    {
        lock (_gate)
        {
            if (_count == capacity)
            {
                Forget();
                Evicted++;
            }

            Grow();
            ref var slot = ref _ring[(_first + _count) % _ring.Length];
            slot = entry;
            (_count, Written, Weight) = (_count + 1, Written + 1, Weight + slot.Weight);
            budget.Charge(slot.Weight);
        }
    }

    /// <summary>Says how the reply ended; an entry that was forgotten meanwhile stays so.</summary>
    public void Close(long number, EntryEnd end, TimeSpan took)
    {
        lock (_gate)
        {
            for (var i = _count - 1; i >= 0; i--)
            {
                ref var slot = ref _ring[(_first + i) % _ring.Length];
                if (slot.Number == number)
                {
                    (slot.End, slot.Took) = (end, took);
                    return;
                }
            }
        }
    }

    /// <summary>The entries that fit, newest first.</summary>
    public List<JournalEntry> Read(Predicate<JournalEntry> fits)
    {
        var found = new List<JournalEntry>();
        lock (_gate)
        {
            for (var i = _count - 1; i >= 0; i--)
            {
                if (_ring[(_first + i) % _ring.Length].Read(session) is var entry && fits(entry))
                {
                    found.Add(entry);
                }
            }
        }

        return found;
    }

    /// <summary>Forgets the oldest entry for want of memory; false when nothing is left.</summary>
    public bool EvictOldest()
    {
        lock (_gate)
        {
            if (_count == 0)
            {
                return false;
            }

            Forget();
            Evicted++;
            return true;
        }
    }

    /// <summary>Empties the journal because somebody asked for it; that is no eviction.</summary>
    public int Clear()
    {
        lock (_gate)
        {
            var cleared = _count;
            while (_count > 0)
            {
                Forget();
            }

            return cleared;
        }
    }

    private void Forget()
    {
        ref var slot = ref _ring[_first];
        Weight -= slot.Weight;
        budget.Charge(-slot.Weight);
        ArrayPool<byte>.Shared.Return(slot.Bytes!);
        slot = default;
        (_first, _count) = ((_first + 1) % _ring.Length, _count - 1);
    }

    private void Grow()
    {
        if (_count < _ring.Length)
        {
            return;
        }

        var larger = new JournalSlot[Math.Min(capacity, _ring.Length * 2)];
        for (var i = 0; i < _count; i++)
        {
            larger[i] = _ring[(_first + i) % _ring.Length];
        }

        (_ring, _first) = (larger, 0);
    }
}
