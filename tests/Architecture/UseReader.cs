using Emulator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Emulator.Tests.Architecture;

/// <summary>
/// Reads sources as the compiler does and lists every type they name: neither a missing `using` (implicit ones, names
/// beginning with a neighbouring folder) nor an extension method hides one.
/// </summary>
internal static class UseReader
{
    // What the web SDK imports into every file.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    // No such namespace, type or name: then the lists below would be short without saying so.
    private static readonly string[] NotUnderstood = ["CS0103", "CS0234", "CS0246", "CS0400"];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable
    );

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is not ("Emulator.dll" or "Emulator.Tests.dll"))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static CSharpCompilation Compile(IEnumerable<SourceFile> sources) =>
        CSharpCompilation.Create(
            "Read",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), .. sources.Select(source => source.Tree)],
            References,
            Options
        );

    public static IReadOnlyList<Use> Read(params IReadOnlyCollection<SourceFile> sources)
    {
        var compilation = Compile(sources);
        return [.. sources.SelectMany(source => Read(source, compilation.GetSemanticModel(source.Tree)))];
    }

    public static IEnumerable<string> NamesNotUnderstood(IReadOnlyCollection<SourceFile> sources) =>
        Compile(sources).GetDiagnostics().Where(one => NotUnderstood.Contains(one.Id)).Select(one => one.ToString());

    private static IEnumerable<Use> Read(SourceFile source, SemanticModel model) =>
        from name in source.Syntax.DescendantNodes().OfType<SimpleNameSyntax>()
        where name is not IdentifierNameSyntax { IsVar: true }
        let type = TypeNamed(model.GetSymbolInfo(name).Symbol)
        where type is { ContainingNamespace: not null }
        let line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1
        select new Use(source, line, type.ContainingNamespace.ToDisplayString(), type.Name);

    // A member of an object is no use of its type: who made the object has named it.
    private static INamedTypeSymbol? TypeNamed(ISymbol? symbol) =>
        symbol switch
        {
            INamedTypeSymbol type => Outermost(type),
            IMethodSymbol { MethodKind: MethodKind.Constructor } attribute => Outermost(attribute.ContainingType),
            IMethodSymbol { ReducedFrom: not null } extension => Outermost(extension.ContainingType),
            { IsStatic: true, ContainingType: { } type } => Outermost(type),
            _ => null,
        };

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) =>
        type.ContainingType is null ? type : Outermost(type.ContainingType);
}
