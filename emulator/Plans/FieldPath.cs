using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Emulator.Plans;

/// <summary>The way from the top of a body to one field.</summary>
internal sealed class FieldPath
{
    private readonly byte[][] _names;
    private readonly ImmutableArray<int> _indexes;

    private FieldPath(string dotted)
    {
        Dotted = dotted;
        var parts = dotted.Split('.');
        _names = [.. parts.Select(Encoding.UTF8.GetBytes)];
        _indexes = [.. parts.Select(Index)];
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

    public static FieldPath Of(string dotted) => new(dotted);

    public FieldValue In(FieldValue root)
    {
        if (_names.Length == 1)
        {
            return root.Child(_names[0]);
        }

        var value = root;
        for (var i = 0; i < _names.Length && !value.IsMissing; i++)
        {
            value = value.Kind is FieldKind.List && _indexes[i] >= 0 ? value.Item(_indexes[i]) : value.Child(_names[i]);
        }

        return value;
    }

    private static int Index(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    private static string Bracket(string part) => Index(part) >= 0 ? $"[{part}]" : $"['{part}']";
}
