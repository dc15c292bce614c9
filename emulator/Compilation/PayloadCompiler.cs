using System.Text;
using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles a body as it is written in YAML into literal bytes and holes.</summary>
internal sealed partial class PayloadCompiler(ProviderScope scope, IEscaping json, IReadOnlyList<TreeEntry> says)
{
    private const int MostNestedSays = 8;
    private readonly PlaceholderBook _book = new(scope);
    private readonly SegmentList _segments = new();
    private int _depth;

    /// <summary>A JSON body, keys in the order they are written.</summary>
    public Payload Json(Tree tree)
    {
        AddJson(tree);
        return _segments.Take();
    }

    /// <summary>A text in which holes are filled in, such as a header or a plain body.</summary>
    public Payload Text(string text, IEscaping escaping, Origin origin)
    {
        AddText(text, escaping, origin);
        return _segments.Take();
    }

    private void AddJson(Tree tree)
    {
        switch (tree)
        {
            case TreeMap map:
                AddMany('{', '}', map.Entries, AddEntry);
                break;
            case TreeList list:
                AddMany('[', ']', list.Items, AddJson);
                break;
            case TreeText text:
                AddScalar(text);
                break;
            default:
                break;
        }
    }

    private void AddMany<T>(char open, char close, IReadOnlyList<T> items, Action<T> add)
    {
        _segments.Add([(byte)open]);
        for (var i = 0; i < items.Count; i++)
        {
            _segments.Add(i == 0 ? [] : ","u8);
            add(items[i]);
        }

        _segments.Add([(byte)close]);
    }

    private void AddEntry(TreeEntry entry)
    {
        AddQuoted(entry.Name, entry.Origin);
        _segments.Add(":"u8);
        AddJson(entry.Value);
    }

    private void AddScalar(TreeText text)
    {
        if (Template.Parts(text.Value) is [{ IsHole: true } hole])
        {
            AddAlone(hole.Text, text.Origin);
        }
        else if (!text.Quoted && BareJson().IsMatch(text.Value))
        {
            _segments.Add(Encoding.UTF8.GetBytes(text.Value));
        }
        else if (text.IsNull)
        {
            _segments.Add("null"u8);
        }
        else
        {
            AddQuoted(text.Value, text.Origin);
        }
    }

    /// <summary>A hole that is the whole value keeps the type of what fills it.</summary>
    private void AddAlone(string hole, Origin origin)
    {
        if (Said(hole, origin) is { } said)
        {
            _depth++;
            AddJson(said);
            _depth--;
        }
        else if (!IsSay(hole) && _book.Read(hole, origin) is { } value)
        {
            _segments.Add(new TypedSegment(value, json));
        }
    }

    private void AddQuoted(string text, Origin origin)
    {
        _segments.Add("\""u8);
        AddText(text, json, origin);
        _segments.Add("\""u8);
    }

    private void AddText(string text, IEscaping escaping, Origin origin)
    {
        if (Template.Parts(text) is not { } parts)
        {
            scope.Problems.Add(origin, $"a '{{{{' is not closed in '{text}'; write '}}}}' behind it");
            return;
        }

        foreach (var part in parts)
        {
            if (!part.IsHole)
            {
                _segments.AddEscaped(part.Text, escaping);
            }
            else if (Said(part.Text, origin) is TreeText said)
            {
                _depth++;
                AddText(said.Value, escaping, said.Origin);
                _depth--;
            }
            else if (!IsSay(part.Text) && _book.Read(part.Text, origin) is { } value)
            {
                _segments.Add(new TextSegment(value, escaping));
            }
        }
    }

    private static bool IsSay(string hole) => hole.StartsWith("say.", StringComparison.Ordinal);

    /// <summary>What the outcome says under a name of its own; put in when the contract is compiled.</summary>
    private Tree? Said(string hole, Origin origin)
    {
        if (!IsSay(hole))
        {
            return null;
        }

        var name = hole["say.".Length..];
        var said = says.FirstOrDefault(entry => entry.Name == name)?.Value;
        if (said is null || _depth > MostNestedSays)
        {
            var hint = NearestName.Hint(name, says.Select(entry => entry.Name));
            var why = said is null ? $"the outcome says nothing called '{name}'; {hint}" : $"'{name}' says itself";
            scope.Problems.Add(origin, why);
            return null;
        }

        return said;
    }

    [GeneratedRegex(
        @"^(true|false|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?)$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BareJson();
}
