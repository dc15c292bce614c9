using System.Diagnostics;
using Emulator.Contracts.Language;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>All books: the lists of words that contracts may use, each under its name.</summary>
internal static class Books
{
    public static IReadOnlyList<BookWord> Words(string book) =>
        book switch
        {
            BookNames.Rules => RuleBook.Words,
            BookNames.Gates => GateBook.Words,
            BookNames.Media => MediaBook.Words,
            BookNames.Steps => Plain(OrderCompiler.Names),
            BookNames.Bodies => Plain(BodyCompiler.KindNames),
            BookNames.Captures => Plain(CaptureKind.All.Select(kind => kind.Name)),
            BookNames.Escapings => Plain(EscapingBook.Names),
            BookNames.Types => Plain(RuleMaker.TypeNames),
            BookNames.Units => Plain(RuleMaker.UnitNames),
            _ => throw new UnreachableException($"there is no book '{book}'"),
        };

    private static PlainWord[] Plain(IEnumerable<string> names) => [.. names.Select(name => new PlainWord(name))];

    /// <summary>A word that is its own explanation.</summary>
    private sealed record PlainWord(string Name) : BookWord(Name, "", new TextShape(Name));
}
