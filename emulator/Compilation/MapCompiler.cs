using Emulator.Contracts;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Compiles one map of a body; a key that ends in '?' is left out when its value says nothing.</summary>
internal sealed class MapCompiler(PayloadParts parts, TextCompiler texts, PayloadCompiler payloads)
{
    private Dictionary<string, string> _written = [];
    private bool _hasSure;

    public void Add(TreeMap map)
    {
        _written = new Dictionary<string, string>(map.Entries.Count, StringComparer.Ordinal);
        parts.Segments.Add("{"u8);
        foreach (var entry in map.Entries)
        {
            Add(entry);
        }

        parts.Segments.Add("}"u8);
    }

    private void Add(TreeEntry entry)
    {
        var isFirst = _written.Count == 0;
        var name = NameOf(entry);
        if (!_written.TryAdd(name, entry.Name))
        {
            var message = $"'{entry.Name}' and '{_written[name]}' are one key; keep one of them";
            parts.Problems.Add(entry.Origin, message);
        }

        if (!IsOptional(entry))
        {
            parts.Segments.AddComma(isFirst, _hasSure);
            _hasSure = true;
            AddKey(name, entry);
            payloads.AddJson(entry.Value);
        }
        else if (!texts.IsLeftUnsaid(entry.Value))
        {
            CheckOptional(entry);
            var key = parts.Apart(() => AddKey(name, entry));
            var value = parts.Apart(() => payloads.AddOptional(entry.Value));
            parts.Segments.Add(new OptionalSegment(key, value));
        }
    }

    private void AddKey(string name, TreeEntry entry)
    {
        texts.AddQuoted(name, entry.Origin);
        parts.Segments.Add(":"u8);
    }

    private static bool IsOptional(TreeEntry entry) => entry.Name is [.., not '\\', '?'] or "?";

    /// <summary>A backslash makes a '?' at the end and a '$' at the beginning mean themselves.</summary>
    private static string NameOf(TreeEntry entry)
    {
        var name = IsOptional(entry) ? entry.Name[..^1] : entry.Name;
        name = name is [.. var start, '\\', '?'] ? start + "?" : name;
        return name is ['\\', '$', ..] ? name[1..] : name;
    }

    private void CheckOptional(TreeEntry entry)
    {
        if (AlwaysSays(entry.Value))
        {
            var message = "is left out never or always; drop the '?', or write '\\?' when it belongs to the name";
            parts.Problems.Add(entry.Origin, $"'{entry.Name}' {message}");
        }
    }

    private static bool AlwaysSays(Tree value) =>
        value switch
        {
            TreeText text => AlwaysSays(Template.Parts(text.Value) ?? []),
            TreeList list => list.Items.Count == 0 || !list.Items.All(ChoiceCompiler.MayBeNothing),
            TreeMap map => !ControlWords.Stand(map) && (map.Entries.Count == 0 || !map.Entries.All(IsOptional)),
            _ => false,
        };

    /// <summary>A letter that is always there, or something that every request has.</summary>
    private static bool AlwaysSays(IReadOnlyList<TemplatePart> parts) =>
        parts.Count == 0 || parts.Any(part => !part.IsHole || PlaceholderBook.AlwaysSays(part.Text));
}
