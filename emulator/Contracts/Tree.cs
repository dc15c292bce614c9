namespace Emulator.Contracts;

/// <summary>A document as it was written, free of any file format; each part knows its place.</summary>
internal abstract class Tree(Origin origin)
{
    public Origin Origin { get; } = origin;

    /// <summary>What this part is called in a message to the author.</summary>
    public abstract string Kind { get; }
}

/// <summary>Names with values, in the order they were written.</summary>
internal sealed class TreeMap(Origin origin, IReadOnlyList<TreeEntry> entries) : Tree(origin)
{
    public IReadOnlyList<TreeEntry> Entries { get; } = entries;

    public override string Kind => "a map";

    public TreeEntry? Find(string name)
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Name == name)
            {
                return Entries[i];
            }
        }

        return null;
    }
}

/// <summary>One name of a map, where it stands, and its value.</summary>
internal sealed record TreeEntry(string Name, Origin Origin, Tree Value);

/// <summary>Values in a row.</summary>
internal sealed class TreeList(Origin origin, IReadOnlyList<Tree> items) : Tree(origin)
{
    public IReadOnlyList<Tree> Items { get; } = items;

    public override string Kind => "a list";
}

/// <summary>A single value; whether it was quoted decides if it is text or something shorter.</summary>
internal sealed class TreeText(Origin origin, string value, bool quoted) : Tree(origin)
{
    public string Value { get; } = value;

    public bool Quoted { get; } = quoted;

    public bool IsNull => !Quoted && Value is "" or "~" or "null";

    /// <summary>In a tree laid over another, '~' takes away what is below.</summary>
    public bool IsRemoval => !Quoted && Value is "~";

    public override string Kind => IsNull ? "nothing" : "a single value";
}
