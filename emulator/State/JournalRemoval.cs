namespace Emulator.State;

/// <summary>Single entries that somebody wants forgotten.</summary>
internal sealed partial class Journal
{
    /// <summary>Forgets one entry because somebody asked for it: no eviction. False when it is not here.</summary>
    public bool Remove(long number)
    {
        lock (_gate)
        {
            for (var place = 0; place < _ring.Count; place++)
            {
                if (_ring[place].Number == number)
                {
                    Weigh(-_ring.Remove(place));
                    return true;
                }
            }

            return false;
        }
    }
}
