using System.Diagnostics;
using Emulator.Contracts.Language;
using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>
/// Reads a map key by key; reports what is missing, mistyped and, at the end, what nobody asked for. Where the map has
/// a shape, its keys are those of the shape: what the schema says and what is read cannot come apart.
/// </summary>
internal sealed partial class MapReader(TreeMap map, string what, Problems problems, MapShape? shape = null)
{
    private readonly List<string> _asked = [];

    public Origin Origin => map.Origin;

    public TreeMap Map => map;

    public Problems Problems => problems;

    public Tree? Take(string name)
    {
        if (shape is not null && shape.Find(name) is null)
        {
            throw new UnreachableException(
                $"'{name}' is read from {what}, but the shape '{shape.Name}' has no such key"
            );
        }

        _asked.Add(name);
        return map.Find(name)?.Value is { } value && value is not TreeText { IsNull: true } ? value : null;
    }

    public string? Text(string name) => Single(name)?.Value;

    public string Required(string name)
    {
        Demand(name);
        var text = Text(name);
        if (text is "")
        {
            problems.Add(map.Origin, $"{what} has an empty '{name}'; write something");
        }

        return text ?? "";
    }

    /// <summary>Reports a key that is not there; says no then.</summary>
    public bool Demand(string name, string meaning = "")
    {
        if (Take(name) is not null)
        {
            return true;
        }

        problems.Add(map.Origin, $"{what} lacks '{name}'{(meaning.Length > 0 ? ": " + meaning : "")}");
        return false;
    }

    public IReadOnlyList<string> Texts(string name) => [.. TextsAt(name).Select(at => at.Text)];

    /// <summary>One value or a list of them, each with its place.</summary>
    public IReadOnlyList<TextAt> TextsAt(string name) =>
        Take(name) switch
        {
            null => [],
            TreeText text => [new TextAt(text.Value, text.Origin)],
            TreeList list =>
            [
                .. list
                    .Items.Select(item => AsText(item, name))
                    .OfType<TreeText>()
                    .Select(text => new TextAt(text.Value, text.Origin)),
            ],
            var other => Wrong<TextAt[]>(other, name, "a single value or a list of them") ?? [],
        };

    /// <summary>The map under a key, as a reader of its own, or null when it is not there.</summary>
    public MapReader? Child(string name, string about) =>
        Take(name) switch
        {
            null => null,
            TreeMap child => new MapReader(child, about, problems, shape?.Find(name)?.Shape as MapShape),
            var other => Wrong<MapReader>(other, name, "a map"),
        };

    public IReadOnlyList<TreeEntry> Entries(string name) =>
        Take(name) switch
        {
            null => [],
            TreeMap child => child.Entries,
            var other => Wrong<TreeEntry[]>(other, name, "a map") ?? [],
        };

    public IReadOnlyList<Tree> Items(string name) =>
        Take(name) switch
        {
            null => [],
            TreeList list => list.Items,
            var other => Wrong<Tree[]>(other, name, "a list") ?? [],
        };

    /// <summary>Reports every key that nobody asked for: a contract is never ignored in silence.</summary>
    public void Done()
    {
        foreach (var key in shape?.Keys ?? [])
        {
            if (!_asked.Contains(key.Name))
            {
                throw new UnreachableException(
                    $"the shape '{shape!.Name}' has the key '{key.Name}', but nobody reads it"
                );
            }
        }

        foreach (var entry in map.Entries)
        {
            if (!_asked.Contains(entry.Name))
            {
                problems.Add(entry.Origin, $"{what} has no key '{entry.Name}'; {NearestName.Hint(entry.Name, _asked)}");
            }
        }
    }

    private TreeText? Single(string name) => Take(name) is { } tree ? AsText(tree, name) : null;

    private TreeText? AsText(Tree tree, string name) =>
        tree as TreeText ?? Wrong<TreeText>(tree, name, "a single value");

    private T? Wrong<T>(Tree tree, string name, string right)
        where T : class
    {
        problems.Add(tree.Origin, $"'{name}' is {tree.Kind}; write {right}");
        return null;
    }
}
