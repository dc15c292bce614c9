namespace Emulator.State;

/// <summary>The bare ring behind a journal: grows to its capacity; whoever uses it sees to order and locks.</summary>
internal sealed class JournalRing(int capacity)
{
    private JournalSlot[] _slots = [];
    private int _first;

    public int Count { get; private set; }

    /// <summary>The oldest is 0.</summary>
    public ref JournalSlot this[int place] => ref _slots[Around(_first + place)];

    public void Add(in JournalSlot slot)
    {
        if (Count == _slots.Length)
        {
            Grow();
        }

        this[Count++].Take(slot);
    }

    /// <summary>Forgets the oldest and says what it weighed.</summary>
    public int Forget()
    {
        ref var slot = ref this[0];
        var weight = slot.Weight;
        slot.Return();
        slot = default;
        (_first, Count) = (Around(_first + 1), Count - 1);
        return weight;
    }

    /// <summary>Takes one out of the midst and says what it weighed; the older ones move up.</summary>
    public int Remove(int place)
    {
        var taken = this[place];
        for (; place > 0; place--)
        {
            this[place] = this[place - 1];
        }

        this[0] = taken;
        return Forget();
    }

    /// <summary>No remainder: a division is dear on the way of every request.</summary>
    private int Around(int place) => place < _slots.Length ? place : place - _slots.Length;

    private void Grow()
    {
        var larger = new JournalSlot[Math.Min(capacity, Math.Max(16, _slots.Length * 2))];
        for (var i = 0; i < Count; i++)
        {
            larger[i] = this[i];
        }

        (_slots, _first) = (larger, 0);
    }
}
