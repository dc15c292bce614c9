using System.Text;
using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Compiles a body as it is written in YAML into literal bytes and holes.</summary>
internal sealed partial class PayloadCompiler(ProviderScope scope, IEscaping json, IReadOnlyList<TreeEntry> says)
{
    private readonly PlaceholderBook _book = new(scope);
    private readonly SegmentList _segments = new();
    private readonly SayBook _says = new(says, scope.Problems);

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
        if (SayBook.Asks(hole))
        {
            _says.With(hole, origin, AddJson);
        }
        else if (_book.Read(hole, origin) is { } value)
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
            else if (SayBook.Asks(part.Text))
            {
                _says.With(part.Text, origin, said => AddSaid(said, escaping, part.Text, origin));
            }
            else if (_book.Read(part.Text, origin) is { } value)
            {
                _segments.Add(new TextSegment(value, escaping));
            }
        }
    }

    private void AddSaid(Tree said, IEscaping escaping, string hole, Origin origin)
    {
        if (said is TreeText text)
        {
            AddText(text.Value, escaping, text.Origin);
            return;
        }

        scope.Problems.Add(origin, $"'{hole}' is {said.Kind} and stands inside a text; only a single value can");
    }

    [GeneratedRegex(
        @"^(true|false|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?)$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BareJson();
}
