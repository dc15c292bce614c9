using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Emulator.Contracts;

/// <summary>Turns YAML text into a tree. The only file that knows the YAML library.</summary>
internal sealed class YamlTree
{
    private const int MostDepth = 64;
    private readonly string _file;
    private readonly Problems _problems;
    private readonly Parser _parser;

    private YamlTree(string file, string text, Problems problems)
    {
        _file = file;
        _problems = problems;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The document in the text, or null when it cannot be read; the problems then say why.</summary>
    public static Tree? Read(string file, string text, Problems problems) =>
        Guarded(new YamlTree(file, text, problems), tree => tree.Document());

    /// <summary>All documents in the text; none when one of them cannot be read.</summary>
    public static IReadOnlyList<Tree> ReadMany(string file, string text, Problems problems) =>
        Guarded(new YamlTree(file, text, problems), tree => tree.Documents()) ?? [];

    private static T? Guarded<T>(YamlTree tree, Func<YamlTree, T?> read)
        where T : class
    {
        try
        {
            return read(tree);
        }
        catch (InvalidOperationException)
        {
            // The library's own scanner stumbles over some broken texts, such as a list that is not closed.
            tree.Refuse(tree._parser.Current?.End ?? Mark.Empty, "a list, map or quote is not closed");
        }
        catch (YamlException broken)
        {
            tree.Refuse(broken.Start, (broken.InnerException ?? broken).Message.TrimEnd('.'));
        }

        return null;
    }

    private void Refuse(Mark at, string reason) =>
        _problems.Add(new Origin(_file, at.Line, at.Column), $"not YAML: {reason}");

    private List<Tree> Documents()
    {
        var documents = new List<Tree>();
        for (_parser.Consume<StreamStart>(); _parser.TryConsume<DocumentStart>(out _); _parser.Consume<DocumentEnd>())
        {
            documents.Add(Node(0));
        }

        return documents;
    }

    private Tree? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
        {
            _problems.Add(At(end), "the file is empty");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var tree = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _problems.Add(At(second), "a second document begins here; one file holds one document");
        }

        return tree;
    }

    private Tree Node(int depth)
    {
        var here = _parser.Current ?? throw new YamlException("the file ends too early");
        if (depth > MostDepth)
        {
            throw new YamlException(here.Start, here.End, $"nested more than {MostDepth} levels deep");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            throw new YamlException(alias.Start, alias.End, "aliases are not used here; write the value out");
        }

        if (here is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            _problems.Add(At(here), "anchors and tags are not used here; write the value out");
        }

        return here switch
        {
            MappingStart => Map(depth),
            SequenceStart => Items(depth),
            _ => Text(_parser.Consume<Scalar>()),
        };
    }

    private TreeMap Map(int depth)
    {
        var (origin, entries) = (At(_parser.Consume<MappingStart>()), new List<TreeEntry>());
        var lines = new Dictionary<string, Origin>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var name))
            {
                var (start, end) = (_parser.Current!.Start, _parser.Current.End);
                throw new YamlException(start, end, "a key must be a plain name; quote '{{…}}'");
            }

            var entry = new TreeEntry(name.Value, At(name), Node(depth + 1));
            if (lines.TryAdd(entry.Name, entry.Origin))
            {
                entries.Add(entry);
                continue;
            }

            _problems.Add(entry.Origin, $"'{entry.Name}' stands here twice; first on line {lines[entry.Name].Line}");
        }

        return new TreeMap(origin, entries);
    }

    private TreeList Items(int depth)
    {
        var (origin, items) = (At(_parser.Consume<SequenceStart>()), new List<Tree>());
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new TreeList(origin, items);
    }

    private TreeText Text(Scalar scalar) => new(At(scalar), scalar.Value, scalar.Style is not ScalarStyle.Plain);

    private Origin At(ParsingEvent here) => new(_file, here.Start.Line, here.Start.Column);
}
