namespace Emulator.Contracts.Language;

/// <summary>What may stand in one place of a contract file; readers, schema and documentation follow it.</summary>
internal abstract record Shape;

/// <summary>A single value, and one that somebody might write there.</summary>
internal sealed record TextShape(string Sample) : Shape
{
    /// <summary>The regular expression that every such value fits, for editors; the readers say it in words.</summary>
    public string? Pattern { get; init; }
}

/// <summary>One of some words.</summary>
internal sealed record WordShape(params string[] Words) : Shape;

/// <summary>One of the words of a book, by the name of the book.</summary>
internal sealed record BookWordShape(string Book) : Shape;

/// <summary>A whole number, the least and the most it can be.</summary>
internal sealed record NumberShape(int From, int? To = null) : Shape;

/// <summary>A number of bytes such as 512, 64KB or 5MB.</summary>
internal sealed record SizeShape : Shape;

/// <summary>A stretch of time such as 500ms, 5s, 10m or 2h.</summary>
internal sealed record DurationShape : Shape;

/// <summary>True or false.</summary>
internal sealed record FlagShape : Shape;

/// <summary>Anything at all: the body of a reply.</summary>
internal sealed record TreeShape : Shape;

/// <summary>A list, or, where the author may say one thing shortly, a single item without the list.</summary>
internal sealed record ItemsShape(Shape Item, bool OrOne = false) : Shape
{
    public int AtLeast { get; init; }

    public bool AreDistinct { get; init; }
}

/// <summary>A map whose names the author chooses.</summary>
internal sealed record NamesShape(Shape Value) : Shape;

/// <summary>A short form and a long form of the same.</summary>
internal sealed record EitherShape(params Shape[] Forms) : Shape;

/// <summary>A map with known keys; other keys, where there may be some, are words of a book.</summary>
internal sealed record MapShape(string Name, string About, params KeyShape[] Keys) : Shape
{
    /// <summary>The book whose words may be keys besides; the shape of their values is found there.</summary>
    public string? Book { get; init; }

    /// <summary>Keys of which one at least stands in such a map.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    /// <summary>Keys of which exactly one stands in such a map.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>How many words of the book stand in such a map: one for a gate, any number for a check.</summary>
    public bool OneWord { get; init; }

    public KeyShape? Find(string key)
    {
        foreach (var each in Keys)
        {
            if (each.Name == key)
            {
                return each;
            }
        }

        return null;
    }

    /// <summary>The same map with more keys behind its own.</summary>
    public MapShape With(params KeyShape[] more) => this with { Keys = [.. Keys, .. more] };
}

/// <summary>Only what differs from a map of this shape: nothing is needed, and '~' takes away.</summary>
internal sealed record PartsShape(MapShape Of) : Shape;

/// <summary>One key of a map: what it holds, whether it must be there, and a sentence for its author.</summary>
internal sealed record KeyShape(string Name, Shape Shape, string About)
{
    public bool IsNeeded { get; init; }

    /// <summary>A key that every such map must have.</summary>
    public static KeyShape Needed(string name, Shape shape, string about) =>
        new(name, shape, about) { IsNeeded = true };
}
