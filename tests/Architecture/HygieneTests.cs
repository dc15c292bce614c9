using System.Text.RegularExpressions;
using Emulator.Tests.Support;

namespace Emulator.Tests.Architecture;

/// <summary>The tree keeps its shape: a fixed top level, a README in each fixed folder, no leftovers.</summary>
public sealed partial class HygieneTests
{
    private static readonly string[] Folders = ["emulator", "contracts", "tests", "scenarios"];

    private static readonly string[] TopFiles = ["Emulator.sln", "Dockerfile", "README.md", "BannedSymbols.txt"];

    [Fact]
    public void The_top_level_holds_only_what_belongs_there() => Findings.None(Strangers(Repository.Files));

    [Fact]
    public void The_top_level_is_complete() =>
        Findings.None(TopFiles.Concat(Folders.Select(ReadmeOf)).Except(Repository.Files));

    [Fact]
    public void No_received_snapshot_is_committed() => Findings.None(Received(Repository.Files));

    [Fact]
    public void Git_ignores_received_snapshots() =>
        Assert.Contains("*.received.*", Repository.Read(".gitignore").Split('\n'));

    [Fact]
    public void Every_approved_snapshot_has_its_test() => Findings.None(Orphans(Repository.Files));

    [Theory]
    [InlineData("notes.txt", 1)]
    [InlineData("docs/more.md", 1)]
    [InlineData("Global.cs", 1)]
    [InlineData("tests/Support/Peer.cs", 0)]
    [InlineData(".github/CONTRIBUTING.md", 0)]
    [InlineData(".editorconfig", 0)]
    [InlineData("Directory.Build.targets", 0)]
    [InlineData("global.json", 0)]
    public void Finds_a_stranger_at_the_top(string file, int findings) =>
        Assert.Equal(findings, Strangers([file]).Count());

    [Fact]
    public void Finds_a_received_snapshot() =>
        Assert.Single(Received(["tests/ATests.B.received.txt", "tests/ATests.B.verified.txt"]));

    [Theory]
    [InlineData("tests/ATests.B.verified.txt", 0)]
    [InlineData("tests/ATests.B_z-api.verified.txt", 0)]
    [InlineData("tests/sample.problems.verified.txt", 0)]
    [InlineData("tests/GoneTests.B.verified.txt", 1)]
    public void Finds_a_snapshot_whose_test_is_gone(string file, int findings) =>
        Assert.Equal(findings, Orphans([file, "tests/ATests.cs", "tests/sample.yaml"]).Count());

    private static IEnumerable<string> Strangers(IEnumerable<string> files) =>
        files
            .Select(file => file.Split('/'))
            .Where(path => path is [var folder, _, ..] ? !IsFolder(folder) : !IsTopFile(path[0]))
            .Select(path => path[0])
            .Distinct();

    private static bool IsFolder(string name) => Folders.Contains(name) || name.StartsWith('.');

    private static bool IsTopFile(string name) =>
        TopFiles.Contains(name) || name.StartsWith('.') || MsBuildFile().IsMatch(name);

    private static string ReadmeOf(string folder) => $"{folder}/README.md";

    private static IEnumerable<string> Received(IEnumerable<string> files) =>
        files.Where(file => file.Contains(".received.", StringComparison.Ordinal));

    private static IEnumerable<string> Orphans(IReadOnlyCollection<string> files) =>
        files.Where(file =>
            file.Contains(".verified.", StringComparison.Ordinal)
            && !files.Contains($"{StartOf(file)}.cs")
            && !files.Contains($"{StartOf(file)}.yaml")
        );

    /// <summary>Beside a snapshot lies its test, or the sample it speaks of.</summary>
    private static string StartOf(string snapshot) => $"{Path.GetDirectoryName(snapshot)}/{ClassOf(snapshot)}";

    private static string ClassOf(string snapshot) => Path.GetFileName(snapshot).Split('.')[0];

    [GeneratedRegex(@"^(global\.json|Directory\.\w+\.(props|targets))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MsBuildFile();
}
