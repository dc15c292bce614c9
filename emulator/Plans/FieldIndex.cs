using System.Collections.Immutable;
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
    private readonly Dictionary<string, ItemList> _lists = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>The way to a field such as 'image.caption' or 'recipients[].to', remembered here.</summary>
    public FieldPath Path(string dotted)
    {
        if (!_paths.TryGetValue(dotted, out var path))
        {
            path =
                dotted == FieldPath.Body ? FieldPath.Of(dotted)
                : dotted.Contains(FieldPath.EachItem, StringComparison.Ordinal) ? ThroughLists(dotted)
                : new FieldPath(dotted, this, SlotOf(dotted));
            _paths[dotted] = path;
        }

        return path;
    }

    private int SlotOf(string dotted)
    {
        var step = default(FieldName);
        foreach (var part in dotted.Split('.'))
        {
            var level = step is null ? _top : step.Below;
            step = level.Find(Encoding.UTF8.GetBytes(part)) ?? level.Add(part, Count++);
        }

        return step!.Slot;
    }

    private FieldPath ThroughLists(string dotted)
    {
        var lists = ImmutableArray.CreateBuilder<ItemList>();
        var start = 0;
        while (dotted.IndexOf(FieldPath.EachItem, start, StringComparison.Ordinal) is >= 0 and var end)
        {
            lists.Add(ListAt(dotted, start, end));
            start = end + FieldPath.EachItem.Length;
        }

        return new FieldPath(dotted, lists.ToImmutable(), FieldPath.Of(Inside(dotted[start..])));
    }

    /// <summary>The same list is one object, so that checks of its items know each other.</summary>
    private ItemList ListAt(string dotted, int start, int end)
    {
        if (!_lists.TryGetValue(dotted[..end], out var list))
        {
            var way = Inside(dotted[start..end]);
            list = new ItemList(start == 0 ? Path(way) : FieldPath.Of(way));
            _lists[dotted[..end]] = list;
        }

        return list;
    }

    private static string Inside(string part) => part.TrimStart('.') is { Length: > 0 } way ? way : FieldPath.Body;

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
