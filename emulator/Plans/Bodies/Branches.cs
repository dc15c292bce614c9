using System.Buffers;

namespace Emulator.Plans.Bodies;

/// <summary>The names that brackets lead through, each linked to those inside it, in rented memory.</summary>
internal struct Branches : IDisposable
{
    public const int Root = 0;

    private Branch[] _all = ArrayPool<Branch>.Shared.Rent(64);
    private int _count;

    public Branches() => Add(default, -1);

    public readonly ref Branch this[int branch] => ref _all[branch];

    /// <summary>The branch of a name inside another; a field that stood where others shall be is forgotten.</summary>
    public int Reach(BodyTree tree, int around, Stretch name, bool isInBrackets)
    {
        _all[around].Field = -1;
        var text = tree.At(name.Start, name.Length);
        var place =
            !isInBrackets ? -1
            : text.IsEmpty ? _all[around].NextPlace
            : BracketName.PlaceOf(text);
        for (var at = _all[around].First; at >= 0; at = _all[at].Next)
        {
            var known = _all[at];
            if (
                known.Place == place
                && (place >= 0 || tree.At(known.Name.Start, known.Name.Length).SequenceEqual(text))
            )
            {
                return at;
            }
        }

        var added = Add(name, place);
        Append(around, added, place);
        return added;
    }

    public readonly void Dispose() => ArrayPool<Branch>.Shared.Return(_all);

    private readonly void Append(int around, int child, int place)
    {
        ref var parent = ref _all[around];
        parent.IsList = place == parent.Children && (parent.IsList || parent.Children == 0);
        parent.NextPlace = Math.Max(parent.NextPlace, place + 1);
        if (parent.Children++ == 0)
        {
            parent.First = child;
        }
        else
        {
            _all[parent.Last].Next = child;
        }

        parent.Last = child;
    }

    private int Add(Stretch name, int place)
    {
        if (_count == _all.Length)
        {
            var larger = ArrayPool<Branch>.Shared.Rent(_count * 2);
            _all.CopyTo(larger, 0);
            ArrayPool<Branch>.Shared.Return(_all);
            _all = larger;
        }

        _all[_count] = new Branch(name, place);
        return _count++;
    }
}

/// <summary>One name among the brackets: a field, or what other names are in.</summary>
internal struct Branch(Stretch name, int place)
{
    public readonly Stretch Name = name;

    /// <summary>Which item of a list it is; -1 when it is called by its name.</summary>
    public readonly int Place = place;

    /// <summary>Which field stands here; -1 when others are inside.</summary>
    public int Field = -1;
    public int First = -1;
    public int Last = -1;
    public int Next = -1;
    public int Children;
    public int NextPlace;
    public bool IsList;

    public void Take(int field) => (Field, First, Last, Children, NextPlace, IsList) = (field, -1, -1, 0, 0, false);
}
