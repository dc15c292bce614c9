using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Emulator.Tests.Support;

/// <summary>One C# file: where it lies, counted from the root, and what it says.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public SyntaxTree Tree { get; } = CSharpSyntaxTree.ParseText(Text, CSharpParseOptions.Default, Path);

    public SyntaxNode Syntax => Tree.GetRoot();

    /// <summary>The folder under `emulator/` (or under `tests/`); empty for a file at its top.</summary>
    public string Folder => Path.Split('/') is [_, var folder, _, ..] ? folder : "";

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>`emulator/Plans/Catalog.cs:12: what is wrong`, the form editors can jump to.</summary>
    public string Says(SyntaxNodeOrToken place, string what) =>
        $"{Path}:{Tree.GetLineSpan(place.Span).StartLinePosition.Line + 1}: {what}";
}
