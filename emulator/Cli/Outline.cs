using System.Text;

namespace Emulator.Cli;

/// <summary>Text in lines that are indented by depth and broken between words, at most 100 columns wide.</summary>
internal sealed class Outline
{
    private const int Widest = 100;
    private readonly StringBuilder _text = new();

    public void Add(int depth, string text)
    {
        var (indent, line) = (new string(' ', depth * 2), new StringBuilder(new string(' ', depth * 2)));
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length >= Widest && line.ToString().Trim().Length > 0)
            {
                _text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(indent).Append("    ");
            }

            line.Append(word).Append(' ');
        }

        _text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    /// <summary>A line of a table, which is never broken.</summary>
    public void AddAsIs(int depth, string line) => _text.Append(' ', depth * 2).Append(line).Append('\n');

    public void Blank() => _text.Append('\n');

    public override string ToString() => _text.ToString().TrimEnd('\n');
}
