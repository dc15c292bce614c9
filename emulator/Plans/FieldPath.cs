using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Emulator.Plans;

/// <summary>The way from the top of a body to one field, or to a field of each item of a list.</summary>
internal sealed class FieldPath
{
    public const string Body = ".";
    public const string EachItem = "[]";

    private readonly byte[][] _names;
    private readonly ImmutableArray<int> _places;
    private readonly FieldIndex? _index;
    private readonly int _slot;
    private readonly FieldPath? _inside;

    /// <summary>A path whose field is found together with all others of an index.</summary>
    public FieldPath(string dotted, FieldIndex? index, int slot)
    {
        (Dotted, _index, _slot) = (dotted, index, slot);
        var shown = dotted == Body ? "" : dotted;
        var parts = PartsOf(shown);
        _names = [.. parts.Select(Encoding.UTF8.GetBytes)];
        _places = [.. parts.Select(PlaceOf)];
        Bracketed = string.Concat(shown.Split('.').Select(Bracket));
        DottedUtf8 = Encoding.UTF8.GetBytes(shown);
        BracketedUtf8 = Encoding.UTF8.GetBytes(Bracketed);
    }

    /// <summary>A path through lists: from the item of the innermost one it is the path 'inside'.</summary>
    public FieldPath(string dotted, ImmutableArray<ItemList> lists, FieldPath inside)
        : this(dotted, null, 0) => (Lists, _inside) = (lists, inside);

    /// <summary>As in 'image.caption', or 'recipients[].to' for each item.</summary>
    public string Dotted { get; }

    /// <summary>As PHP shows it: image['caption'].</summary>
    public string Bracketed { get; }

    /// <summary>What errors call the field; the body itself has no name.</summary>
    public byte[] DottedUtf8 { get; }

    public byte[] BracketedUtf8 { get; }

    /// <summary>The lists whose items the path goes through, the outermost first.</summary>
    public ImmutableArray<ItemList> Lists { get; } = [];

    public static FieldPath Of(string dotted) => new(dotted, null, 0);

    /// <summary>The field in a body; of a path through lists, that of the first items.</summary>
    public FieldValue In(FieldValue root) => root.TryLocated(_index, _slot, out var found) ? found : Walk(root);

    /// <summary>The field as it is seen from the items at hand.</summary>
    public FieldValue In(in ItemsAround around) => _inside is null ? In(around[0]) : _inside.In(around[Lists.Length]);

    /// <summary>Which item of a list a part of a path means; -1 when it is no number.</summary>
    public static int PlaceOf(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1;

    /// <summary>A part of a path without the brackets that mean its items.</summary>
    public static string NameOf(string part) =>
        part.EndsWith(EachItem, StringComparison.Ordinal) ? NameOf(part[..^EachItem.Length]) : part;

    private FieldValue Walk(FieldValue value)
    {
        for (var i = 0; i < _names.Length && !value.IsMissing; i++)
        {
            value = value.Kind is FieldKind.List && _places[i] >= 0 ? value.Item(_places[i]) : value.Child(_names[i]);
        }

        return value;
    }

    /// <summary>The names on the way; instead of each item stands the first.</summary>
    private static string[] PartsOf(string dotted) =>
        [.. dotted.Replace(EachItem, ".0", StringComparison.Ordinal).Split('.').SkipWhile(part => part.Length == 0)];

    private static string Bracket(string part, int index)
    {
        var name = NameOf(part);
        return index == 0 ? part
            : PlaceOf(name) >= 0 ? $"[{name}]{part[name.Length..]}"
            : $"['{name}']{part[name.Length..]}";
    }
}
