namespace Emulator.Tests.Support;

/// <summary>The tests find the project, wherever they were started from.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void Finds_the_root_from_where_the_tests_run() =>
        Assert.True(File.Exists(Repository.PathOf("Emulator.sln")));

    [Fact]
    public void Says_where_it_looked_when_there_is_no_project_above()
    {
        var nowhere = Path.GetPathRoot(AppContext.BaseDirectory)!;
        var failure = Assert.Throws<DirectoryNotFoundException>(() => Repository.FindRoot(nowhere));
        Assert.Contains(nowhere, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_its_own_sources() =>
        Assert.Contains(Repository.Sources("tests"), source => source.Path == "tests/Support/RepositoryTests.cs");

    [Fact]
    public void Lists_nothing_that_tools_have_made() =>
        Assert.DoesNotContain(Repository.Files, file => file.Split('/').Intersect(["bin", "obj"]).Any());

    [Fact]
    public void Knows_its_sources_without_git_too() =>
        Assert.Empty(Repository.Sources("tests").Select(file => file.Path).Except(Repository.Walk(Repository.Root)));

    [Theory]
    [InlineData("emulator/Plans/Rules/Digits.cs", "Plans")]
    [InlineData("emulator/Plans/Catalog.cs", "Plans")]
    [InlineData("emulator/Program.cs", "")]
    public void Knows_the_folder_of_a_source(string path, string folder) =>
        Assert.Equal(folder, new SourceFile(path, "").Folder);
}
