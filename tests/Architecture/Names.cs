using System.Text.RegularExpressions;
using Emulator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Emulator.Tests.Architecture;

/// <summary>The rules about names and words in our sources; each lists where a source breaks it.</summary>
internal static partial class Names
{
    private static readonly string[] SayNothing = ["Helper", "Helpers", "Manager", "Util", "Utils", "Common"];

    private static readonly string[] OfProviders =
    [
        "graph.facebook",
        "whatsapp-cloud",
        "wamid",
        "fbtrace",
        "wapim",
        "gupshup",
        "gowa",
        "z-api",
        "zapi",
    ];

    public static IEnumerable<string> Empty(SourceFile source) =>
        TypesOf(source)
            .Where(type => SaysNothing(type.Identifier.Text))
            .Select(type => source.Says(type.Identifier, $"{type.Identifier} does not say what it is for"))
            .Concat(
                source.Path.Split('/')[..^1].Where(SaysNothing).Select(folder => $"{source.Path}: folder {folder}")
            );

    public static IEnumerable<string> Public(SourceFile source) =>
        from type in TypesOf(source)
        where type.Parent is not TypeDeclarationSyntax && type.Identifier.Text != "Program"
        where type.Modifiers.Any(SyntaxKind.PublicKeyword)
        select source.Says(type.Identifier, $"{type.Identifier} is public; nobody outside uses it");

    public static IEnumerable<string> GlobalUsings(SourceFile source) =>
        from line in source.Syntax.DescendantNodes().OfType<UsingDirectiveSyntax>()
        where
            line.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && line.NamespaceOrType.ToString().Contains("Emulator")
        select source.Says(line, "a global using of our own hides where a name comes from");

    public static IEnumerable<string> GlobalUsings(string path, string project) =>
        OwnUsing().Matches(project).Select(match => $"{path}: {match.Value} hides where a name comes from");

    public static IEnumerable<string> OpenEnds(SourceFile source) =>
        from comment in source.Syntax.DescendantTrivia(descendIntoTrivia: true)
        where IsComment(comment) && OpenEnd().IsMatch(comment.ToFullString())
        select $"{source.Path}:{LineOf(comment)}: a TODO without an issue number, as in TODO #12";

    public static IEnumerable<string> Providers(SourceFile source) =>
        from line in source.Tree.GetText().Lines
        from name in OfProviders
        where line.ToString().Contains(name, StringComparison.OrdinalIgnoreCase)
        select $"{source.Path}:{line.LineNumber + 1}: '{name}' belongs into contracts/, the engine knows no provider";

    public static IEnumerable<BaseTypeDeclarationSyntax> TypesOf(SourceFile source) =>
        source.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    // "Base" may begin a name (BaseUrl), but not end one.
    private static bool SaysNothing(string name) =>
        Words().Matches(name).Any(word => SayNothing.Contains(word.Value))
        || name.EndsWith("Base", StringComparison.Ordinal);

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind()
            is SyntaxKind.SingleLineCommentTrivia
                or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia
                or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static int LineOf(SyntaxTrivia comment) => comment.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    [GeneratedRegex("[A-Z][a-z0-9]*|[a-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("""<Using\s+Include="Emulator[^"]*".*?>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnUsing();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b(?! #\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OpenEnd();
}
