using System.Runtime.CompilerServices;

namespace Emulator.Plans;

/// <summary>Which item of each list is meant, counted from 0; the outermost list comes first.</summary>
internal struct ItemPlaces
{
    private Places _places;

    public int Count { get; private set; }

    public readonly int this[int list] => _places[list];

    public readonly int Innermost => _places[Count - 1];

    /// <summary>The first item of each list.</summary>
    public static ItemPlaces FirstOf(int lists) => new() { Count = lists };

    public void Add(int place) => _places[Count++] = place;

    public void Drop() => Count--;

    /// <summary>Room for one place in each list.</summary>
    [InlineArray(ItemsAround.Most)]
    private struct Places
    {
        private int _first;
    }
}
