using System.Text.RegularExpressions;

namespace Emulator.Plans;

/// <summary>
/// A regular expression that runs in time proportional to a text, whatever it is. A plain one does so by itself. Making
/// another run so takes much longer than reading it, and many never meet a text: so that waits for the first one.
/// </summary>
internal sealed class LinearExpression
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Never waited for: a plain expression ends long before, and another is only read so.</summary>
    private static readonly TimeSpan Unused = TimeSpan.FromHours(1);

    /// <summary>How everything begins that looks around or back, and so cannot run; a few others too.</summary>
    private static readonly string[] LooksAround = ["(?=", "(?!", "(?<", "(?'", "(?>", "(?(", "\\k", "\\G"];

    private readonly Regex _read;
    private readonly Lazy<Regex> _running;

    /// <summary>Throws, as the framework does, where the text is no expression, or none that runs so.</summary>
    public LinearExpression(string written)
    {
        _read = new Regex(written, RegexOptions.CultureInvariant, Unused);
        _running = PlainExpression.Is(written)
            ? new Lazy<Regex>(_read)
            : new Lazy<Regex>(() => new Regex(written, Linear));
        if (MayLookAround(written))
        {
            _ = _running.Value;
        }
    }

    public IReadOnlyList<string> GroupNames => _read.GetGroupNames();

    /// <summary>The number of a group; -1 when there is none of this name.</summary>
    public int GroupOf(string name) => _read.GroupNumberFromName(name);

    public bool Fits(ReadOnlySpan<char> text) => _running.Value.IsMatch(text);

    public Match Match(string text) => _running.Value.Match(text);

    public override string ToString() => _read.ToString();

    private static bool MayLookAround(string written) =>
        Array.Exists(LooksAround, sign => written.Contains(sign, StringComparison.Ordinal)) || NamesGroup(written);

    /// <summary>A number behind a backslash means what a group found before.</summary>
    private static bool NamesGroup(string written)
    {
        for (var i = 1; i < written.Length; i++)
        {
            if (written[i - 1] == '\\' && char.IsAsciiDigit(written[i]))
            {
                return true;
            }
        }

        return false;
    }
}
