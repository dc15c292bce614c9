using Emulator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Emulator.Tests.Architecture;

/// <summary>The sizes that keep a file readable: how long it, its lines and its methods may be.</summary>
internal static class FileSizes
{
    private const int LongestFile = 150;
    private const int LongestLine = 120;
    private const int LongestMethod = 30;
    private const int Median = 60;
    private const int NinthOfTen = 120;

    public static IEnumerable<string> TooLong(SourceFile source)
    {
        var lines = source.Tree.GetText().Lines;
        if (CountOf(lines) > LongestFile)
        {
            yield return $"{source.Path}: {CountOf(lines)} lines, more than {LongestFile}; one idea per file";
        }

        foreach (var line in lines.Where(line => line.Span.Length > LongestLine))
        {
            yield return $"{source.Path}:{line.LineNumber + 1}: {line.Span.Length} characters, more than {LongestLine}";
        }

        foreach (var method in source.Syntax.DescendantNodes().Where(node => IsMethod(node)))
        {
            if (LinesOf(source, method) is > LongestMethod and var length)
            {
                yield return source.Says(FirstToken(method), $"a method of {length} lines, more than {LongestMethod}");
            }
        }
    }

    /// <summary>Single files may be long; if many are, the folder has lost its shape.</summary>
    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> sources)
    {
        int[] lengths = [.. sources.Select(source => CountOf(source.Tree.GetText().Lines)).Order()];
        if (lengths.Length == 0)
        {
            yield return "no files to measure";
            yield break;
        }

        if (lengths[lengths.Length / 2] is > Median and var median)
        {
            yield return $"half of the files have {median} lines or more; aim at {Median}";
        }

        if (lengths[lengths.Length * 9 / 10] is > NinthOfTen and var long10)
        {
            yield return $"one file in ten has {long10} lines or more; aim at {NinthOfTen}";
        }
    }

    private static bool IsMethod(SyntaxNode node) =>
        node
            is BaseMethodDeclarationSyntax
                or LocalFunctionStatementSyntax
                or AccessorDeclarationSyntax
                or PropertyDeclarationSyntax { ExpressionBody: not null };

    // Attributes (the rows of a theory) and comments above do not count.
    private static SyntaxToken FirstToken(SyntaxNode method)
    {
        var child = method.ChildNodesAndTokens().First(child => child.AsNode() is not AttributeListSyntax);
        return child.AsNode() is { } node ? node.GetFirstToken() : child.AsToken();
    }

    private static int LinesOf(SourceFile source, SyntaxNode method)
    {
        var span = TextSpan.FromBounds(FirstToken(method).SpanStart, method.Span.End);
        var lines = source.Tree.GetLineSpan(span);
        return lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1;
    }

    // The text ends in a line feed, which opens a line that is none.
    private static int CountOf(TextLineCollection lines) => lines[^1].Span.IsEmpty ? lines.Count - 1 : lines.Count;
}
