namespace Emulator.Plans;

/// <summary>
/// Tells expressions so plain that even a matcher which tries every way finds few of them: it is ready at once, where
/// the one that tries all ways together is long in the making.
/// </summary>
internal sealed class PlainExpression
{
    /// <summary>Each one doubles the ways at most; from how many places they are tried is another factor.</summary>
    private const int MostChoices = 16;
    private const int MostChoicesAnywhere = 4;

    private const string IgnoringCase = "(?i)";
    private readonly string _written;
    private int _at;
    private int _depth;
    private int _choices;
    private int _loops;
    private bool _endsInLoop;

    private PlainExpression(string written) =>
        (_written, _at) = (
            written,
            written.StartsWith(IgnoringCase, StringComparison.Ordinal) ? IgnoringCase.Length : 0
        );

    /// <summary>
    /// One loop at most, over single letters; and it is tried from one place alone, or nothing behind it can fail.
    /// </summary>
    public static bool Is(string written)
    {
        var plain = new PlainExpression(written);
        var anchored = plain.Takes('^');
        while (plain._at < written.Length)
        {
            if (!plain.Step())
            {
                return false;
            }
        }

        return anchored
            ? plain is { _choices: <= MostChoices, _loops: <= 1 }
            : plain is { _choices: <= MostChoicesAnywhere } and ({ _loops: 0 } or { _loops: 1, _endsInLoop: true });
    }

    /// <summary>Goes over one letter, class or sign and how often it stands there; no when it is none.</summary>
    private bool Step()
    {
        var sign = _written[_at++];
        _endsInLoop = false;
        switch (sign)
        {
            case '(':
                _depth++;
                return !Takes('?');
            case ')':
                _depth--;
                _choices += Takes('?') ? 1 : 0;
                return IsNotRepeated();
            case '|':
                _choices++;
                return _depth > 0;
            case '$':
                return true;
            case '[':
                return Class() && Repeats();
            case '\\':
                return _at < _written.Length && !char.IsAsciiLetterOrDigit(_written[_at++]) && Repeats();
            default:
                return sign is not ('^' or '*' or '+' or '?' or '{') && Repeats();
        }
    }

    /// <summary>What comes again and again, and does so again, has more ways than we count.</summary>
    private bool IsNotRepeated() => _at == _written.Length || _written[_at] is not ('*' or '+' or '?' or '{');

    private bool Class()
    {
        _ = Takes('^');
        var inside = _written.AsSpan(_at);
        var end = inside.IndexOf(']');
        _at += end + 1;
        return end > 0 && !inside[..end].ContainsAny('\\', '[');
    }

    private bool Repeats()
    {
        if (Takes('?'))
        {
            _choices++;
        }
        else if (Takes('*') || Takes('+'))
        {
            _loops++;
            _endsInLoop = _at == _written.Length;
        }
        else if (Takes('{'))
        {
            var end = _written.IndexOf('}', _at);
            _loops += end > 0 && _written.AsSpan(_at, end - _at).Contains(',') ? 1 : 0;
            _at = end + 1;
            return end > 0 && IsNotRepeated();
        }

        return IsNotRepeated();
    }

    private bool Takes(char sign)
    {
        var isThere = _at < _written.Length && _written[_at] == sign;
        _at += isThere ? 1 : 0;
        return isThere;
    }
}
