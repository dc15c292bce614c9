using System.Collections.Immutable;
using Emulator.Contracts.Language;

namespace Emulator.Compilation;

/// <summary>All books whose words stand in maps of a contract; each word says in a sentence what it means.</summary>
internal static class Books
{
    private static readonly Dictionary<string, ImmutableArray<BookWord>> ByName = new(StringComparer.Ordinal)
    {
        [BookNames.Rules] = [.. RuleBook.Words],
        [BookNames.Gates] = [.. GateBook.Words],
    };

    public static IEnumerable<BookWord> All => ByName.Values.SelectMany(words => words);

    public static BookWord? Find(string? book, string word) =>
        book is not null && ByName.TryGetValue(book, out var words)
            ? words.FirstOrDefault(each => each.Name == word)
            : null;
}
