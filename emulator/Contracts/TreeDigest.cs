using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Emulator.Contracts;

/// <summary>A short mark of what trees say; comments and blanks do not change it.</summary>
internal static class TreeDigest
{
    private const int Letters = 12;

    public static string Of(IEnumerable<Tree?> trees)
    {
        var text = new StringBuilder();
        foreach (var tree in trees)
        {
            Add(text, tree);
        }

        return Of(text.ToString());
    }

    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Letters];

    private static void Add(StringBuilder text, Tree? tree)
    {
        switch (tree)
        {
            case TreeMap map:
                text.Append('{');
                foreach (var entry in map.Entries)
                {
                    Add(text, 'k', entry.Name);
                    Add(text, entry.Value);
                }

                text.Append('}');
                break;
            case TreeList list:
                text.Append('[');
                list.Items.ToList().ForEach(item => Add(text, item));
                text.Append(']');
                break;
            case TreeText single:
                Add(text, single.Quoted ? 'q' : 't', single.Value);
                break;
            default:
                text.Append('~');
                break;
        }
    }

    /// <summary>With its length before it no text can pass for another's end.</summary>
    private static void Add(StringBuilder text, char mark, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{mark}{value.Length}:").Append(value);
}
