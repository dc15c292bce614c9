using System.Text;

namespace Emulator.Plans;

/// <summary>
/// All fields that one provider's contract speaks of. One walk over a body finds them, so that the many checks that
/// follow need not look for theirs.
/// </summary>
internal sealed class FieldIndex
{
    private readonly Level _top = new();
    private readonly Dictionary<string, FieldPath> _paths = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>The way to a field such as 'image.caption', remembered here.</summary>
    public FieldPath Path(string dotted)
    {
        if (_paths.TryGetValue(dotted, out var known))
        {
            return known;
        }

        var step = default(Step);
        foreach (var part in dotted.Split('.'))
        {
            var level = step is null ? _top : step.Below;
            step = level.Find(Encoding.UTF8.GetBytes(part)) ?? level.Add(part, Count++);
        }

        return _paths[dotted] = new FieldPath(dotted, this, step!.Slot);
    }

    /// <summary>Notes at which node of the tree each field stands; what is noted of absent ones stays.</summary>
    public void Locate(BodyTree tree, Span<int> nodes) => Locate(_top, tree, 0, nodes);

    private static void Locate(Level level, BodyTree tree, int parent, Span<int> nodes)
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

    /// <summary>The names that the contract knows inside one map or list.</summary>
    private sealed class Level
    {
        private readonly List<Step> _steps = [];
        private Step[][] _byLength = [];

        /// <summary>Those of which the contract knows something inside.</summary>
        public Step[] Deeper { get; private set; } = [];

        public Step? Find(ReadOnlySpan<byte> name)
        {
            if (name.Length < _byLength.Length)
            {
                foreach (var step in _byLength[name.Length])
                {
                    if (name.SequenceEqual(step.Name))
                    {
                        return step;
                    }
                }
            }

            return null;
        }

        public Step? At(int place)
        {
            foreach (var step in _steps)
            {
                if (step.Place == place)
                {
                    return step;
                }
            }

            return null;
        }

        public Step Add(string name, int slot)
        {
            var step = new Step(this, name, slot);
            _steps.Add(step);
            var longest = _steps.Max(each => each.Name.Length);
            _byLength =
            [
                .. from length in Enumerable.Range(0, longest + 1)
                select _steps.Where(each => each.Name.Length == length).ToArray(),
            ];
            return step;
        }

        public void Deepen(Step step) => Deeper = [.. Deeper, step];
    }

    /// <summary>One name of a level.</summary>
    private sealed class Step(Level level, string name, int slot)
    {
        private Level? _below;

        public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

        /// <summary>Which item of a list the name means; -1 when it is no number.</summary>
        public int Place { get; } = FieldPath.PlaceOf(name);

        public int Slot => slot;

        public Level Below
        {
            get
            {
                if (_below is null)
                {
                    _below = new Level();
                    level.Deepen(this);
                }

                return _below;
            }
        }
    }
}
