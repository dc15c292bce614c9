namespace Emulator.Testing;

/// <summary>How many are wanted; a plain number means exactly so many.</summary>
public readonly record struct HowMany
{
    private readonly string? _word;

    private HowMany(string word, int number) => (_word, Number) = (word, number);

    /// <summary>None at all.</summary>
    public static HowMany None => Exactly(0);

    internal string Word => _word ?? "exactly";

    internal int Number { get; }

    /// <summary>No more and no fewer.</summary>
    public static HowMany Exactly(int number) => new("exactly", number);

    /// <summary>So many or more.</summary>
    public static HowMany AtLeast(int number) => new("at-least", number);

    /// <summary>So many or fewer.</summary>
    public static HowMany AtMost(int number) => new("at-most", number);

    /// <summary>The same as <see cref="Exactly" />.</summary>
    public static implicit operator HowMany(int number) => Exactly(number);

    /// <summary>The same as <see cref="Exactly" />.</summary>
    public static HowMany FromInt32(int number) => Exactly(number);
}
