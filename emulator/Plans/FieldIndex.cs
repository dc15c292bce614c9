using System.Text;

namespace Emulator.Plans;

/// <summary>
/// All fields that one provider's contract speaks of. One walk over a body finds them, so that the many checks that
/// follow need not look for theirs.
/// </summary>
internal sealed class FieldIndex
{
    private readonly FieldLevel _top = new();
    private readonly Dictionary<string, FieldPath> _paths = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>The way to a field such as 'image.caption', remembered here.</summary>
    public FieldPath Path(string dotted)
    {
        if (_paths.TryGetValue(dotted, out var known))
        {
            return known;
        }

        var step = default(FieldName);
        foreach (var part in dotted.Split('.'))
        {
            var level = step is null ? _top : step.Below;
            step = level.Find(Encoding.UTF8.GetBytes(part)) ?? level.Add(part, Count++);
        }

        return _paths[dotted] = new FieldPath(dotted, this, step!.Slot);
    }

    /// <summary>Notes at which node of the tree each field stands; what is noted of absent ones stays.</summary>
    public void Locate(BodyTree tree, Span<int> nodes) => Locate(_top, tree, 0, nodes);

    private static void Locate(FieldLevel level, BodyTree tree, int parent, Span<int> nodes)
    {
        var (isList, place, end) = (tree[parent].Kind is FieldKind.List, 0, tree[parent].Next);
        for (var child = parent + 1; child < end; child = tree[child].Next)
        {
            var step = isList ? level.At(place++) : level.Find(tree.Name(child));
            if (step is not null)
            {
                nodes[step.Slot] = child;
            }
        }

        // Only now: of a name that stands there twice, the last counts.
        foreach (var step in level.Deeper)
        {
            if (nodes[step.Slot] is >= 0 and var node)
            {
                Locate(step.Below, tree, node, nodes);
            }
        }
    }
}
