namespace Emulator.State;

/// <summary>What one session remembers: a ring that forgets its oldest entries first, and counts them.</summary>
internal sealed partial class Journal(string session, int capacity, JournalBudget budget)
{
    private readonly Lock _gate = new();
    private readonly JournalRing _ring = new(capacity);
    private bool _retired;
    private long _evicted;
    private long _written;
    private long _weight;

    /// <summary>Entries that had to make room for later ones.</summary>
    public long Evicted => Volatile.Read(ref _evicted);

    /// <summary>Entries that were ever written.</summary>
    public long Written => Volatile.Read(ref _written);

    public long Weight => Volatile.Read(ref _weight);

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _ring.Count;
            }
        }
    }

    /// <summary>Opens an entry before its reply is written: whoever has a reply finds it here.</summary>
    /// <param name="slot">The entry; its rented bytes belong to the journal from here on.</param>
    /// <returns>False when the session is gone; the entry then belongs to the one that took its name.</returns>
    public bool Open(in JournalSlot slot)
    {
        lock (_gate)
        {
            if (_retired)
            {
                return false;
            }

            var heavier = slot.Weight;
            if (_ring.Count == capacity)
            {
                heavier -= _ring.Forget();
                _evicted++;
            }

            _ring.Add(slot);
            _written++;
            Weigh(heavier);
            return true;
        }
    }

    /// <summary>Says how the reply ended; an entry that was forgotten meanwhile stays so.</summary>
    public void Close(long number, EntryEnd end, TimeSpan took)
    {
        lock (_gate)
        {
            for (var i = _ring.Count - 1; i >= 0; i--)
            {
                ref var slot = ref _ring[i];
                if (slot.Number == number)
                {
                    (slot.End, slot.Took) = (end, took);
                    return;
                }
            }
        }
    }

    /// <summary>
    /// Counts the entries that fit and copies the newest of them; they are made readable outside the lock.
    /// </summary>
    public JournalPage Read(SlotTest fits, int most)
    {
        var (found, newest) = (0, new List<JournalCopy>());
        lock (_gate)
        {
            for (var i = _ring.Count - 1; i >= 0; i--)
            {
                ref var slot = ref _ring[i];
                if (fits(slot) && found++ < most)
                {
                    newest.Add(new JournalCopy(session, slot.Copy()));
                }
            }
        }

        return new JournalPage(found, newest);
    }

    /// <summary>Forgets the oldest entry for want of memory; false when nothing is left.</summary>
    public bool EvictOldest()
    {
        lock (_gate)
        {
            if (_ring.Count == 0)
            {
                return false;
            }

            Forget();
            _evicted++;
            return true;
        }
    }

    /// <summary>Empties the journal because somebody asked for it; that is no eviction.</summary>
    public int Clear()
    {
        lock (_gate)
        {
            var cleared = _ring.Count;
            while (_ring.Count > 0)
            {
                Forget();
            }

            return cleared;
        }
    }

    /// <summary>
    /// Empties the journal for good: its session is gone, and nothing may be kept that nobody can read.
    /// </summary>
    public int Retire()
    {
        lock (_gate)
        {
            _retired = true;
            return Clear();
        }
    }

    private void Forget() => Weigh(-_ring.Forget());

    private void Weigh(int change)
    {
        _weight += change;
        budget.Charge(change);
    }
}
