using System.Text;
using System.Text.Json;

namespace Emulator.Contracts;

/// <summary>Reads JSON token by token, so that each part of the tree knows its line and column.</summary>
internal ref struct JsonNodes(string file, byte[] utf8, Problems problems)
{
    private Utf8JsonReader _reader = new(utf8);
    private int _seen;
    private long _line = 1;
    private long _column = 1;

    /// <summary>The whole document; what follows it is an error of the reader.</summary>
    public Tree Read()
    {
        _reader.Read();
        var tree = Node();
        _reader.Read();
        return tree;
    }

    private Tree Node() =>
        _reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(),
            JsonTokenType.StartArray => Items(),
            JsonTokenType.String => new TreeText(Here(), _reader.GetString()!, quoted: true),
            _ => new TreeText(Here(), Encoding.UTF8.GetString(_reader.ValueSpan), quoted: false),
        };

    private TreeMap Map()
    {
        var (origin, entries) = (Here(), new List<TreeEntry>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType is JsonTokenType.PropertyName)
        {
            var (name, at) = (_reader.GetString()!, Here());
            _reader.Read();
            var value = Node();
            if (seen.Add(name))
            {
                entries.Add(new TreeEntry(name, at, value));
                continue;
            }

            problems.Add(at, $"'{name}' stands there twice");
        }

        return new TreeMap(origin, entries);
    }

    private TreeList Items()
    {
        var (origin, items) = (Here(), new List<Tree>());
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndArray)
        {
            items.Add(Node());
        }

        return new TreeList(origin, items);
    }

    /// <summary>Where the token at hand begins, counted on from the one before.</summary>
    private Origin Here()
    {
        var passed = utf8.AsSpan(_seen, (int)_reader.TokenStartIndex - _seen);
        _seen += passed.Length;
        if (passed.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
            passed = passed[(last + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(passed);
        return new Origin(file, _line, _column);
    }
}
