using System.Text;

namespace Emulator.Compilation;

/// <summary>What stands between '{{' and '}}', taken apart: a value, and the filters behind its bars.</summary>
internal sealed record HoleWords(string Value, IReadOnlyList<FilterWords> Filters)
{
    /// <summary>A quote makes bars, spaces and braces ordinary letters; a backslash in it, the letter behind.</summary>
    public static HoleWords Read(string hole)
    {
        if (!hole.Contains('|', StringComparison.Ordinal))
        {
            return new HoleWords(hole.Trim(), []);
        }

        var stretches = new List<string>();
        var from = 0;
        for (var at = 0; at < hole.Length; at++)
        {
            at = SkipQuoted(hole, at);
            if (at < hole.Length && hole[at] == '|')
            {
                stretches.Add(hole[from..at]);
                from = at + 1;
            }
        }

        stretches.Add(hole[from..]);
        return new HoleWords(stretches[0].Trim(), [.. stretches.Skip(1).Select(Words)]);
    }

    /// <summary>Where a hole closes whose inside begins there; -1 when it does not, or another opens before.</summary>
    public static int Close(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            at = SkipQuoted(text, at);
            if (at < text.Length && text.AsSpan(at) is (['}', '}', ..] or ['{', '{', ..]))
            {
                return text[at] == '}' ? at : -1;
            }
        }

        // A quote that is not closed is told of where filters are read: it needs a hole that ends somewhere.
        var close = text.IndexOf("}}", from, StringComparison.Ordinal);
        return close >= 0 && text.AsSpan(from, close - from).Contains("{{", StringComparison.Ordinal) ? -1 : close;
    }

    /// <summary>Behind the quote that begins there, or the place itself; beyond the end when none closes it.</summary>
    public static int SkipQuoted(string text, int at)
    {
        while (at < text.Length && text[at] == '"')
        {
            for (at++; at < text.Length && text[at] != '"'; at++)
            {
                at += text[at] == '\\' ? 1 : 0;
            }

            at++;
        }

        return at;
    }

    private static FilterWords Words(string stretch)
    {
        var words = new List<string>();
        for (var at = 0; at < stretch.Length; at++)
        {
            if (char.IsWhiteSpace(stretch[at]))
            {
                continue;
            }

            var from = at;
            while (at < stretch.Length && !char.IsWhiteSpace(stretch[at]))
            {
                at = stretch[at] == '"' ? SkipQuoted(stretch, at) : at + 1;
            }

            words.Add(stretch[from..Math.Min(at, stretch.Length)]);
            if (at > stretch.Length)
            {
                return new FilterWords(words[0], [], IsOpen: true);
            }
        }

        return new FilterWords(words.FirstOrDefault(""), [.. words.Skip(1).Select(Plain)], IsOpen: false);
    }

    private static string Plain(string word)
    {
        var plain = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] == '"')
            {
                quoted = !quoted;
                continue;
            }

            at += quoted && word[at] == '\\' && at + 1 < word.Length ? 1 : 0;
            plain.Append(word[at]);
        }

        return plain.ToString();
    }
}

/// <summary>A filter as it is written: its name, what stands behind it, and whether a quote is left open.</summary>
internal sealed record FilterWords(string Name, IReadOnlyList<string> Arguments, bool IsOpen);
