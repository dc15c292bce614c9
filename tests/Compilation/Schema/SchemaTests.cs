using Emulator.Compilation.Schema;
using Emulator.Contracts;
using Emulator.Tests.Support;
using NJsonSchema;

namespace Emulator.Tests.Compilation.Schema;

/// <summary>The schema is the one the tables make; shipped files pass it, and it catches what a schema can.</summary>
public sealed class SchemaTests
{
    private const string File = "contracts/contract.schema.json";

    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.FromJsonAsync(ContractSchema.Make()).GetAwaiter().GetResult()
    );

    public static TheoryData<string> Shipped { get; } =
    [.. Files("contracts").Concat(Files("tests/acme")).Order(StringComparer.Ordinal)];

    [Fact]
    public void Is_the_one_that_the_tables_make() =>
        Assert.True(
            ContractSchema.Make() == System.IO.File.ReadAllText(Repository.PathOf(File)),
            $"{File} is not what the tables make; write it with: dotnet run --project emulator -- schema > {File}"
        );

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Passes_every_shipped_file(string file)
    {
        var problems = new Problems();
        var tree = YamlTree.Read(file, System.IO.File.ReadAllText(Repository.PathOf(file)), problems)!;
        Assert.Empty(problems.InOrder);
        Findings.None(Schema.Value.Validate(TreeJson.Of(tree)).Select(error => $"{error.Path}: {error.Kind}"));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Is_named_in_the_first_line(string file)
    {
        var first = System.IO.File.ReadLines(Repository.PathOf(file)).First();
        var folder = Path.GetDirectoryName(Repository.PathOf(file))!;
        var named = first.Replace("# yaml-language-server: $schema=", "", StringComparison.Ordinal);
        Assert.StartsWith("# yaml-language-server: $schema=", first, StringComparison.Ordinal);
        Assert.Equal(Repository.PathOf(File), Path.GetFullPath(Path.Combine(folder, named)));
    }

    /// <summary>What passes is about names that only the compiler knows, or is wrong between several places.</summary>
    [Fact]
    public void Catches_what_a_schema_can()
    {
        var lines = BrokenContractTests.Names.Select(name => $"{(IsCaught(name) ? "caught" : "passed")} {name}\n");
        Snapshot.Match(string.Concat(lines.Order(StringComparer.Ordinal)));
    }

    /// <summary>A key that no map of its kind has, or a word that is none of a list, is always seen.</summary>
    [Fact]
    public void Catches_every_unknown_key() =>
        Findings.None(
            from name in BrokenContractTests.Names
            where name.StartsWith("unknown-key-", StringComparison.Ordinal) && !IsCaught(name)
            select name
        );

    private static bool IsCaught(string sample)
    {
        var broken = BrokenSample.Read(sample);
        if (broken.Text is not { } text || YamlTree.Read(sample, text, new Problems()) is not { } tree)
        {
            return false;
        }

        return Schema.Value.Validate(TreeJson.Of(tree)).Count > 0;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .GetFiles(Repository.PathOf(folder), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf("."), file).Replace('\\', '/'));
}
