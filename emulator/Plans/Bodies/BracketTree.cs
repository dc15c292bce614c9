using System.Buffers.Text;

namespace Emulator.Plans.Bodies;

/// <summary>Gathers fields with brackets in their names into maps and lists.</summary>
internal struct BracketTree : IDisposable
{
    private Branches _branches = new();

    public BracketTree() { }

    /// <summary>Gives a field its place; of two that want the same one, the later has it.</summary>
    public bool Insert(BodyTree tree, in FormField field, int index)
    {
        Span<Stretch> parts = stackalloc Stretch[BracketName.MostParts];
        var count = BracketName.Split(tree.At(field.Name.Start, field.Name.Length), parts);
        var branch = Branches.Root;
        for (var i = 0; i < count; i++)
        {
            var name = field.Name.Cut(parts[i].Start, parts[i].Length);
            branch = _branches.Reach(tree, branch, name, isInBrackets: i > 0);
        }

        _branches[branch].Take(index);
        return count > 0;
    }

    /// <summary>Writes all fields into a tree; says no to one that cannot be read.</summary>
    public readonly bool Write(BodyTree tree, ReadOnlySpan<FormField> fields, FormPlan plan) =>
        WriteInside(tree, Branches.Root, fields, plan);

    public readonly void Dispose() => _branches.Dispose();

    private readonly bool WriteInside(BodyTree tree, int around, ReadOnlySpan<FormField> fields, FormPlan plan)
    {
        for (var at = _branches[around].First; at >= 0; at = _branches[at].Next)
        {
            var branch = _branches[at];
            var name = branch.Place < 0 ? branch.Name : NumberName(tree, branch.Place);
            var written =
                branch.Field < 0
                    ? WriteMap(tree, at, name, fields)
                    : FormTree.Write(tree, fields[branch.Field], name, plan);
            if (!written)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Only fields of the form itself are JSON, so those in brackets are plain.</summary>
    private readonly bool WriteMap(BodyTree tree, int branch, Stretch name, ReadOnlySpan<FormField> fields)
    {
        var node = tree.Add(_branches[branch].IsList ? FieldKind.List : FieldKind.Map, 0, 0);
        (tree[node].NameStart, tree[node].NameLength) = (name.Start, name.Length);
        var written = WriteInside(tree, branch, fields, FormPlan.Plain);
        tree[node].Next = tree.Count;
        return written;
    }

    private static Stretch NumberName(BodyTree tree, int place)
    {
        const int Longest = 10;
        Utf8Formatter.TryFormat(place, tree.RoomForUnescaped(Longest), out var length);
        return new Stretch(tree.KeepUnescaped(length), length);
    }
}
