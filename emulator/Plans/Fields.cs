namespace Emulator.Plans;

/// <summary>What a field of a body is; the same words whether it came as JSON or as a form.</summary>
internal enum FieldKind : byte
{
    Missing,
    Null,
    False,
    True,
    Number,
    Text,
    Map,
    List,

    /// <summary>An uploaded file: its text are the bytes, its children what was said of it.</summary>
    File,
}

/// <summary>One value in the body of a request: a view that copies nothing.</summary>
internal readonly struct FieldValue(BodyTree tree, int node)
{
    private readonly BodyTree? _tree = tree;

    public FieldKind Kind => _tree is null ? FieldKind.Missing : _tree[node].Kind;

    public bool IsMissing => _tree is null;

    /// <summary>A text that a form or a query says, where all values are texts.</summary>
    public bool IsOfForm => _tree is not null && _tree[node].IsOfForm;

    /// <summary>Text without its quotes and escapes; a number, a map or a list as it was written.</summary>
    public ReadOnlySpan<byte> Utf8 => _tree is null ? [] : _tree.Text(node);

    /// <summary>The name this value has in the map around it.</summary>
    public ReadOnlySpan<byte> Name => _tree is null ? [] : _tree.Name(node);

    public FieldChildren Children => new(_tree, node);

    /// <summary>The value of a name; of a name that stands there twice, the last counts.</summary>
    public FieldValue Child(ReadOnlySpan<byte> name)
    {
        if (Kind is not (FieldKind.Map or FieldKind.File))
        {
            return default;
        }

        var found = _tree!.LastNamed(node, name);
        return found < 0 ? default : new FieldValue(_tree, found);
    }

    /// <summary>Answers without looking when the whole body was looked through before, for the same index.</summary>
    public bool TryLocated(FieldIndex? index, int slot, out FieldValue found)
    {
        if (index is not null && node == 0 && _tree is not null && _tree.Index == index)
        {
            found = _tree.Located(slot);
            return true;
        }

        found = default;
        return false;
    }

    public FieldValue Item(int index)
    {
        if (Kind is FieldKind.List)
        {
            foreach (var child in Children)
            {
                if (index-- == 0)
                {
                    return child;
                }
            }
        }

        return default;
    }

    /// <summary>A text of our own, as if a request had said it.</summary>
    public static FieldValue Of(string text) => new(BodyTree.OfText(text), 0);

    /// <summary>As Of, for a number.</summary>
    public static FieldValue OfNumber(long number)
    {
        var tree = BodyTree.OfText(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        tree[0].Kind = FieldKind.Number;
        return new FieldValue(tree, 0);
    }
}

/// <summary>Walks over what a map or a list holds.</summary>
internal struct FieldChildren(BodyTree? tree, int parent)
{
    private readonly int _end = tree is null ? 0 : tree[parent].Next;
    private int _at = -1;

    public readonly FieldValue Current => new(tree!, _at);

    public readonly FieldChildren GetEnumerator() => this;

    public bool MoveNext()
    {
        if (tree is null)
        {
            return false;
        }

        _at = _at < 0 ? parent + 1 : tree[_at].Next;
        return _at < _end;
    }
}
