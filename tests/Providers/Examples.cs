using System.Collections.Concurrent;
using System.Diagnostics;
using Emulator.Contracts;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>The recorded examples of all providers, found by their folders.</summary>
internal static class Examples
{
    private static readonly ConcurrentDictionary<string, ExampleContract> Known = new();

    public static IReadOnlyList<string> Files { get; } =
    [
        .. Repository.Files.Where(file =>
            file.Split('/') is ["contracts", _, "examples", var name]
            && name.EndsWith(".yaml", StringComparison.Ordinal)
        ),
    ];

    public static IEnumerable<string> Providers => Files.Select(ProviderOf).Distinct();

    public static IEnumerable<ExampleContract> Of(string provider) =>
        Files.Where(file => ProviderOf(file) == provider).Select(Read);

    public static string ProviderOf(string file) => file.Split('/')[1];

    /// <summary>The example in a file; its mistakes, with their places, fail the test.</summary>
    public static ExampleContract Read(string file) => Known.GetOrAdd(file, ReadAnew);

    private static ExampleContract ReadAnew(string file)
    {
        var problems = new Problems();
        var example = ExampleReader.Read(file, Repository.Read(file), problems);
        Findings.None(problems.InOrder.Select(problem => problem.ToString()));
        return example!;
    }

    /// <summary>Accounts as the emulator's settings and its API take them.</summary>
    public static string Json(Tree tree) =>
        tree switch
        {
            TreeMap map =>
                $"{{{string.Join(',', map.Entries.Select(entry => $"{Quoted(entry.Name)}:{Json(entry.Value)}"))}}}",
            TreeList list => $"[{string.Join(',', list.Items.Select(Json))}]",
            TreeText text => Quoted(text.Value),
            _ => throw new UnreachableException(tree.Kind),
        };

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
