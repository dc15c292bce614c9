using Emulator.Compilation;
using Emulator.Compilation.Schema;
using Emulator.Contracts.Language;

namespace Emulator.Tests.Compilation;

/// <summary>Every word of the language, from its tables: keys that are written, values that are chosen.</summary>
internal static class LanguageWords
{
    private static readonly HashSet<Shape> Seen = [];

    static LanguageWords()
    {
        foreach (var file in ContractSchema.Contracts)
        {
            Add(file);
        }
    }

    public static SortedSet<string> Keys { get; } = new(StringComparer.Ordinal);

    public static SortedSet<string> Values { get; } = new(StringComparer.Ordinal);

    private static void Add(Shape shape)
    {
        if (!Seen.Add(shape))
        {
            return;
        }

        switch (shape)
        {
            case MapShape map:
                AddMap(map);
                break;
            case WordShape words:
                Values.UnionWith(words.Words);
                break;
            case BookWordShape { Book: not BookNames.Captures } book:
                Values.UnionWith(Books.Words(book.Book).Select(word => word.Name));
                break;
            default:
                foreach (var inner in Inside(shape))
                {
                    Add(inner);
                }

                break;
        }
    }

    private static void AddMap(MapShape map)
    {
        foreach (var key in map.Keys)
        {
            Keys.Add(key.Name);
            Add(key.Shape);
        }

        foreach (var word in map.Book is null ? [] : Books.Words(map.Book))
        {
            Keys.Add(word.Name);
            Add(word.Shape);
        }
    }

    private static IEnumerable<Shape> Inside(Shape shape) =>
        shape switch
        {
            ItemsShape items => [items.Item],
            NamesShape names => [names.Value],
            EitherShape either => either.Forms,
            PartsShape parts => [parts.Of],
            _ => [],
        };
}
