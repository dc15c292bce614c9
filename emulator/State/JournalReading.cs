namespace Emulator.State;

/// <summary>How a journal is read: the newest entries first, or all of them in turn, a few at a time.</summary>
internal sealed partial class Journal
{
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

    /// <summary>Copies the oldest entries that fit, from a place on, which moves behind the last one seen.</summary>
    /// <param name="next">How many entries of all that were ever written are behind us; begin with 0.</param>
    public IReadOnlyList<JournalCopy> ReadOn(ref long next, SlotTest fits, int most)
    {
        var oldest = new List<JournalCopy>();
        lock (_gate)
        {
            var forgotten = _written - _ring.Count;
            var place = (int)Math.Max(0, next - forgotten);
            for (; place < _ring.Count && oldest.Count < most; place++)
            {
                ref var slot = ref _ring[place];
                if (fits(slot))
                {
                    oldest.Add(new JournalCopy(session, slot.Copy()));
                }
            }

            next = forgotten + place;
        }

        return oldest;
    }
}
