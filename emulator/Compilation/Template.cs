namespace Emulator.Compilation;

/// <summary>One part of a text with holes: literal text, or what stands between '{{' and '}}'.</summary>
internal sealed record TemplatePart(string Text, bool IsHole);

/// <summary>Cuts a text at its holes. Of three braces the outer one is literal.</summary>
internal static class Template
{
    /// <summary>The parts of the text, or null when a hole is not closed.</summary>
    public static IReadOnlyList<TemplatePart>? Parts(string text)
    {
        var parts = new List<TemplatePart>(1);
        var at = 0;
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            open += open + 2 < text.Length && text[open + 2] == '{' ? 1 : 0;
            var close = HoleWords.Close(text, open + 2);
            if (close < 0)
            {
                return null;
            }

            AddLiteral(parts, text[at..open]);
            parts.Add(new TemplatePart(text[(open + 2)..close].Trim(), IsHole: true));
            at = close + 2;
        }

        AddLiteral(parts, text[at..]);
        return parts;
    }

    private static void AddLiteral(List<TemplatePart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new TemplatePart(text, IsHole: false));
        }
    }
}
