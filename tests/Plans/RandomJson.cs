using System.Globalization;
using System.Text;

namespace Emulator.Tests.Plans;

/// <summary>JSON texts of all shapes that follow from a seed, whole and broken.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Pieces =
    [
        "a",
        "Z",
        " ",
        "/",
        "\\/",
        "\\\"",
        "\\\\",
        "\\n",
        "\\u0000",
        "\\u00e9",
        "é",
        "ß",
        "日",
        "\\u65e5",
        "\\ud83d\\ude00",
        "😀",
        "\u007f",
    ];

    private static readonly string[] Spaces = ["", "", " ", "\n", "\t\r "];

    private readonly Random _random = new(seed);

    public byte[] Good()
    {
        var text = new StringBuilder();
        Value(text, 0);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A good text with a byte changed, taken out or put in; mostly broken then.</summary>
    public byte[] Broken()
    {
        var text = Good().ToList();
        var at = _random.Next(text.Count);
        switch (_random.Next(4))
        {
            case 0:
                text.RemoveAt(at);
                break;
            case 1:
                text.Insert(at, (byte)_random.Next(256));
                break;
            case 2:
                text[at] = "{}[]:,\"\\0"u8[_random.Next(9)];
                break;
            default:
                text.RemoveRange(at, text.Count - at);
                break;
        }

        return [.. text];
    }

    private void Value(StringBuilder text, int depth)
    {
        text.Append(Space());
        switch (_random.Next(depth > 4 ? 5 : 7))
        {
            case 0:
                text.Append("true false null".Split(' ')[_random.Next(3)]);
                break;
            case 1:
                text.Append(CultureInfo.InvariantCulture, $"{_random.Next(-999, 999)}");
                break;
            case 2:
                text.Append(CultureInfo.InvariantCulture, $"{_random.Next(99)}.{_random.Next(99)}e-{_random.Next(99)}");
                break;
            case 5:
                Many(text, '{', '}', depth);
                break;
            case 6:
                Many(text, '[', ']', depth);
                break;
            default:
                Quoted(text);
                break;
        }

        text.Append(Space());
    }

    private void Many(StringBuilder text, char open, char close, int depth)
    {
        text.Append(open).Append(Space());
        var count = _random.Next(6);
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            if (open == '{')
            {
                text.Append(Space());
                Quoted(text);
                text.Append(Space()).Append(':');
            }

            Value(text, depth + 1);
        }

        text.Append(close);
    }

    private void Quoted(StringBuilder text)
    {
        text.Append('"');
        for (var left = _random.Next(6); left > 0; left--)
        {
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        }

        text.Append('"');
    }

    private string Space() => Spaces[_random.Next(Spaces.Length)];
}
