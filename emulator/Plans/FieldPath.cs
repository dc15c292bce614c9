using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Emulator.Plans;

/// <summary>The way from the top of a body to one field.</summary>
internal sealed class FieldPath
{
    private readonly byte[][] _names;
    private readonly ImmutableArray<int> _places;
    private readonly FieldIndex? _index;
    private readonly int _slot;

    /// <summary>A path whose field is found together with all others of an index.</summary>
    public FieldPath(string dotted, FieldIndex? index, int slot)
    {
        (Dotted, _index, _slot) = (dotted, index, slot);
        var parts = dotted.Split('.');
        _names = [.. parts.Select(Encoding.UTF8.GetBytes)];
        _places = [.. parts.Select(PlaceOf)];
        Bracketed = parts[0] + string.Concat(parts.Skip(1).Select(Bracket));
        DottedUtf8 = Encoding.UTF8.GetBytes(Dotted);
        BracketedUtf8 = Encoding.UTF8.GetBytes(Bracketed);
    }

    /// <summary>As in 'image.caption'.</summary>
    public string Dotted { get; }

    /// <summary>As PHP shows it: image['caption'].</summary>
    public string Bracketed { get; }

    public byte[] DottedUtf8 { get; }

    public byte[] BracketedUtf8 { get; }

    public static FieldPath Of(string dotted) => new(dotted, null, 0);

    public FieldValue In(FieldValue root) => root.TryLocated(_index, _slot, out var found) ? found : Walk(root);

    /// <summary>Which item of a list a part of a path means; -1 when it is no number.</summary>
    public static int PlaceOf(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1;

    private FieldValue Walk(FieldValue value)
    {
        for (var i = 0; i < _names.Length && !value.IsMissing; i++)
        {
            value = value.Kind is FieldKind.List && _places[i] >= 0 ? value.Item(_places[i]) : value.Child(_names[i]);
        }

        return value;
    }

    private static string Bracket(string part) => PlaceOf(part) >= 0 ? $"[{part}]" : $"['{part}']";
}
