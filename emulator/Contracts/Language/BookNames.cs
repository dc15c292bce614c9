namespace Emulator.Contracts.Language;

/// <summary>The names of the books: the lists of words that the compiler knows.</summary>
internal static class BookNames
{
    public const string Rules = "rule";
    public const string Gates = "gate";
    public const string Steps = "step";
    public const string Bodies = "kind of body";
    public const string Captures = "kind of capture";
    public const string Escapings = "style of escaping";
    public const string Types = "type";
    public const string Media = "media rule";
    public const string Units = "unit of length";
}
