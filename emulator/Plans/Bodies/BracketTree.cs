using System.Buffers;
using System.Buffers.Text;

namespace Emulator.Plans.Bodies;

/// <summary>Gathers fields with brackets in their names into maps and lists.</summary>
internal struct BracketTree : IDisposable
{
    private const int Root = 0;

    private Branch[] _branches = ArrayPool<Branch>.Shared.Rent(64);
    private int _count;

    public BracketTree() =>
        Add(
            new Branch
            {
                Field = -1,
                First = -1,
                Last = -1,
                Next = -1,
            }
        );

    /// <summary>Gives a field its place; of two that want the same one, the later has it.</summary>
    public bool Insert(BodyTree tree, in FormField field, int index)
    {
        Span<Stretch> parts = stackalloc Stretch[BracketName.MostParts];
        var count = BracketName.Split(tree.At(field.Name.Start, field.Name.Length), parts);
        var branch = Root;
        for (var i = 0; i < count; i++)
        {
            var name = field.Name.Cut(parts[i].Start, parts[i].Length);
            branch = Reach(tree, branch, name, isInside: i > 0);
        }

        ref var leaf = ref _branches[branch];
        (leaf.Field, leaf.First, leaf.Last, leaf.Children, leaf.NextPlace) = (index, -1, -1, 0, 0);
        return count > 0;
    }

    /// <summary>Writes all fields into a tree; says no to one that cannot be read.</summary>
    public readonly bool Write(BodyTree tree, ReadOnlySpan<FormField> fields, FormPlan plan) =>
        WriteChildren(tree, Root, fields, plan);

    public readonly void Dispose() => ArrayPool<Branch>.Shared.Return(_branches);

    private readonly bool WriteChildren(BodyTree tree, int around, ReadOnlySpan<FormField> fields, FormPlan plan)
    {
        for (var at = _branches[around].First; at >= 0; at = _branches[at].Next)
        {
            var branch = _branches[at];
            var name = branch.Place < 0 ? branch.Name : NumberName(tree, branch.Place);
            if (branch.Field >= 0)
            {
                if (!FormTree.Write(tree, fields[branch.Field], name, around == Root ? plan : FormPlan.Plain))
                {
                    return false;
                }

                continue;
            }

            var node = tree.Add(branch.IsList ? FieldKind.List : FieldKind.Map, 0, 0);
            (tree[node].NameStart, tree[node].NameLength) = (name.Start, name.Length);
            if (!WriteChildren(tree, at, fields, plan))
            {
                return false;
            }

            tree[node].Next = tree.Count;
        }

        return true;
    }

    /// <summary>The branch of a name; a field that stood where others shall be is forgotten.</summary>
    private int Reach(BodyTree tree, int around, Stretch name, bool isInside)
    {
        ref var parent = ref _branches[around];
        parent.Field = -1;
        var text = tree.At(name.Start, name.Length);
        var place =
            !isInside ? -1
            : text.IsEmpty ? parent.NextPlace
            : BracketName.PlaceOf(text);
        for (var at = parent.First; at >= 0; at = _branches[at].Next)
        {
            ref var child = ref _branches[at];
            if (
                child.Place == place
                && (place >= 0 || tree.At(child.Name.Start, child.Name.Length).SequenceEqual(text))
            )
            {
                return at;
            }
        }

        var added = Add(
            new Branch
            {
                Name = name,
                Place = place,
                Field = -1,
                First = -1,
                Last = -1,
                Next = -1,
            }
        );
        Append(ref _branches[around], added, place);
        return added;
    }

    private readonly void Append(ref Branch parent, int child, int place)
    {
        parent.IsList = place == parent.Children && (parent.IsList || parent.Children == 0);
        parent.Children++;
        parent.NextPlace = Math.Max(parent.NextPlace, place + 1);
        if (parent.First < 0)
        {
            parent.First = child;
        }
        else
        {
            _branches[parent.Last].Next = child;
        }

        parent.Last = child;
    }

    private int Add(in Branch branch)
    {
        if (_count == _branches.Length)
        {
            var larger = ArrayPool<Branch>.Shared.Rent(_count * 2);
            _branches.CopyTo(larger, 0);
            ArrayPool<Branch>.Shared.Return(_branches);
            _branches = larger;
        }

        _branches[_count] = branch;
        return _count++;
    }

    private static Stretch NumberName(BodyTree tree, int place)
    {
        Utf8Formatter.TryFormat(place, tree.RoomForUnescaped(10), out var length);
        return new Stretch(tree.KeepUnescaped(length), length);
    }
}

/// <summary>One name among the brackets: a field, or what other names are in.</summary>
internal struct Branch
{
    public Stretch Name;
    public int Place;
    public int Field;
    public int First;
    public int Last;
    public int Next;
    public int Children;
    public int NextPlace;
    public bool IsList;
}
