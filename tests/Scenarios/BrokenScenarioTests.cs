using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Scenarios;

/// <summary>Every mistake in a scenario is found, and the message says where, what, and what would be right.</summary>
public sealed class BrokenScenarioTests : IDisposable
{
    private static readonly string Folder = Repository.PathOf("tests/Scenarios/Broken");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenarios-");

    public static TheoryData<string> Samples { get; } =
    [.. Directory.GetFiles(Folder, "*.yaml").Select(Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Is_told_in_the_approved_words(string sample)
    {
        var problems = new Problems();
        var text = File.ReadAllText(Path.Combine(Folder, $"{sample}.yaml"));
        Assert.Null(ScenarioCompiler.Read("sample.yaml", text, AcmeContracts.Catalog, problems));
        var written = string.Concat(problems.InOrder.Select(problem => problem + "\n"));
        Snapshot.Match(written, testFile: Path.Combine(Folder, sample), method: "problems");
    }

    [Fact]
    public void Every_approved_list_belongs_to_a_sample() =>
        Assert.Equal(
            Directory.GetFiles(Folder, "*.yaml").Select(Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*.verified.txt").Select(Name).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Two_scenarios_of_one_name_are_told()
    {
        Write("one.yaml", "same", "");
        Write("two.yaml", "same", "");
        Assert.Equal(["two.yaml:1:1: a second scenario is called 'same'; rename one"], Problems());
    }

    [Fact]
    public void Two_scenarios_of_one_code_are_told()
    {
        Write("first.yaml", "first", "code: '111'\n");
        Write("second.yaml", "second", "code: '111'\n");
        Write("third.yaml", "third", "code: '112'\n");
        Assert.Equal(["second.yaml:1:1: the code '111' is that of 'first' too; each scenario has its own"], Problems());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        _folder.Delete();
        Assert.Contains(
            "the folder of scenarios cannot be read: ",
            Assert.Single(Problems()),
            StringComparison.Ordinal
        );
        _folder.Create();
    }

    [Theory]
    [InlineData(".hidden.yaml")]
    [InlineData("#half-written.yaml")]
    [InlineData("notes.txt")]
    public void What_editors_leave_behind_is_no_scenario(string file)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, file), "format: [");
        Assert.Empty(Problems());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string file, string name, string more)
    {
        var about = "about: A sample.\ngroup: down\nhow-real: invented\n";
        var text = $"format: 1\nscenario: {name}\n{about}{more}steps: [{{ outcome: accepted }}]\n";
        File.WriteAllText(Path.Combine(_folder.FullName, file), text);
    }

    private string[] Problems()
    {
        var problems = new Problems();
        _ = new ScenarioFolder(_folder.FullName, AcmeContracts.Catalog, problems).ReadAll();
        return [.. problems.InOrder.Select(problem => problem.ToString().Replace($"{_folder.Name}/", ""))];
    }

    private static string Name(string file) => Path.GetFileName(file).Split('.')[0];
}
