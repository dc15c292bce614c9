namespace Emulator.Contracts.Language;

/// <summary>
/// One word of a book: what stands behind it, and a sentence for people in which {} is the argument and {name} one of
/// several.
/// </summary>
internal abstract record BookWord(string Name, string About, Shape Shape)
{
    public virtual Shape Shape { get; } = Shape;
}
