using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>The first rule that a text fits says what becomes of it; a text that fits none stays.</summary>
internal sealed class RewriteFilter(ImmutableArray<RewriteRule> rules) : Filter
{
    private const int MostBytes = 4096;

    // Groups cannot be read without making objects; a text is mostly the same as in the reply before.
    private volatile Rewritten? _last;

    public override void Apply(ByteBuffer buffer, int start)
    {
        var text = buffer.From(start);
        if (text.Length > MostBytes)
        {
            return;
        }

        var last = _last;
        if (last is null || !text.SequenceEqual(last.From))
        {
            _last = last = new Rewritten(text.ToArray(), Rewrite(Encoding.UTF8.GetString(text)));
        }

        buffer.Truncate(start);
        buffer.Write(last.Becomes);
    }

    private byte[] Rewrite(string text)
    {
        foreach (var rule in rules)
        {
            if (rule.Fits.Match(text) is { Success: true } match)
            {
                return rule.Fill(match);
            }
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private sealed record Rewritten(byte[] From, byte[] Becomes);
}

/// <summary>What a text fits, and what it then becomes.</summary>
internal sealed record RewriteRule(LinearExpression Fits, ImmutableArray<RewritePart> Becomes)
{
    public byte[] Fill(Match match)
    {
        using var made = new ByteBuffer(256);
        foreach (var part in Becomes)
        {
            made.Write(part.Literal is { } literal ? literal.AsSpan() : match.Groups[part.Group].ValueSpan);
        }

        return made.Written.ToArray();
    }
}

/// <summary>A piece of what a text becomes: written out, or a group of what it was.</summary>
internal sealed record RewritePart(string? Literal, int Group);
