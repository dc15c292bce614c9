using System.Runtime.CompilerServices;

namespace Emulator.Plans;

/// <summary>Where the judging stands: the body, and of each list around a field the item at hand.</summary>
internal struct ItemsAround(FieldValue body)
{
    /// <summary>How many lists deep a contract may look.</summary>
    public const int Most = 4;

    private Items _items;
    private ItemPlaces _places;

    /// <summary>The values that stand around: the body, then item within item.</summary>
    public readonly FieldValue this[int depth] => depth == 0 ? body : _items[depth - 1];

    public readonly int Depth => _places.Count;

    public readonly ItemPlaces Places => _places;

    public void Enter(FieldValue item, int place)
    {
        _items[_places.Count] = item;
        _places.Add(place);
    }

    public void Leave() => _places.Drop();

    /// <summary>Room for one item of each list.</summary>
    [InlineArray(Most)]
    private struct Items
    {
        private FieldValue _first;
    }
}
