using System.Globalization;
using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Reads a map key by key; reports what is missing, mistyped and, at the end, what nobody asked for.</summary>
internal sealed class MapReader(TreeMap map, string what, Problems problems)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public Origin Origin => map.Origin;

    public TreeMap Map => map;

    public Problems Problems => problems;

    public Tree? Take(string name)
    {
        _asked.Add(name);
        return map.Find(name)?.Value is { } value && value is not TreeText { IsNull: true } ? value : null;
    }

    public string? Text(string name) => Single(name)?.Value;

    public string Required(string name)
    {
        if (Take(name) is null)
        {
            problems.Add(map.Origin, $"{what} lacks '{name}'");
            return "";
        }

        return Text(name) ?? "";
    }

    public bool Flag(string name, bool otherwise)
    {
        if (Single(name) is not { } text)
        {
            return otherwise;
        }

        if (text.Value is not ("true" or "false"))
        {
            problems.Add(text.Origin, $"'{name}' is '{text.Value}'; write true or false");
        }

        return text.Value == "true";
    }

    public int? WholeNumber(string name, int from)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from)
        {
            return number;
        }

        problems.Add(text.Origin, $"'{name}' is '{text.Value}'; write a whole number from {from}");
        return null;
    }

    public long? Size(string name)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (ByteSize.Read(text.Value) is { } size)
        {
            return size;
        }

        problems.Add(text.Origin, $"'{name}' is '{text.Value}'; write a size such as 512, 64KB or 5MB");
        return null;
    }

    public IReadOnlyList<string> Texts(string name) =>
        Take(name) switch
        {
            null => [],
            TreeText text => [text.Value],
            TreeList list => [.. list.Items.Select(item => AsText(item, name)).OfType<TreeText>().Select(t => t.Value)],
            var other => Wrong<string[]>(other, name, "a single value or a list of them") ?? [],
        };

    /// <summary>The map under a key, as a reader of its own, or null when it is not there.</summary>
    public MapReader? Child(string name, string about) =>
        Take(name) switch
        {
            null => null,
            TreeMap child => new MapReader(child, about, problems),
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
        foreach (var entry in map.Entries.Where(entry => !_asked.Contains(entry.Name)))
        {
            problems.Add(entry.Origin, $"{what} has no key '{entry.Name}'; {NearestName.Hint(entry.Name, _asked)}");
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
