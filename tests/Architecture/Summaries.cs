using Emulator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Emulator.Tests.Architecture;

/// <summary>Each type starts with a sentence that says what it is for; private inner ones may go without.</summary>
internal static class Summaries
{
    public static IEnumerable<string> Missing(IEnumerable<SourceFile> sources) =>
        from source in sources
        from type in Names.TypesOf(source)
        where !IsPrivate(type)
        group (source, type) by NameOf(type) into parts
        where !parts.Any(part => HasSummary(part.type))
        let first = parts.First()
        select first.source.Says(first.type.Identifier, $"{first.type.Identifier} does not start with a summary");

    private static bool IsPrivate(BaseTypeDeclarationSyntax type) =>
        type.Parent is TypeDeclarationSyntax
        && !type.Modifiers.Any(modifier => modifier.Text is "public" or "internal" or "protected");

    private static bool HasSummary(BaseTypeDeclarationSyntax type) =>
        type.GetLeadingTrivia()
            .Select(trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(comment => comment.Content.OfType<XmlElementSyntax>())
            .Any(element => element is { StartTag.Name.LocalName.Text: "summary" } && SaysSomething(element));

    private static bool SaysSomething(XmlElementSyntax summary) => summary.Content.ToString().Any(char.IsLetter);

    // The parts of a partial type share one sentence.
    private static string NameOf(BaseTypeDeclarationSyntax type) =>
        string.Join(
            '.',
            type.AncestorsAndSelf()
                .Select(node =>
                    node switch
                    {
                        TypeDeclarationSyntax outer => $"{outer.Identifier}`{outer.Arity}",
                        BaseTypeDeclarationSyntax outer => outer.Identifier.Text,
                        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
                        _ => "",
                    }
                )
                .Where(name => name.Length > 0)
                .Reverse()
        );
}
