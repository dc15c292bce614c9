using System.Reflection;
using Emulator.Tests.Support;

namespace Emulator.Tests.Guide;

/// <summary>Every command that a document shows works, as it stands there and in its order.</summary>
public sealed class DocumentedCommandTests
{
    /// <summary>What cannot be run inside a test, and which check runs it.</summary>
    private static readonly Dictionary<string, string> RunElsewhere = new(StringComparer.Ordinal)
    {
        ["dotnet run --project emulator"] = ".ci/run starts it",
        ["dotnet test"] = "this is it",
        ["dotnet tool restore"] = ".ci/run restores them",
        ["dotnet csharpier format ."] = ".ci/run asks whether anything would change",
        ["dotnet format style"] = ".ci/run asks whether anything would change",
        ["bash .ci/run"] = "it runs this",
        ["dotnet run -c Release --project tests/Bench"] = ".ci/long runs it",
        ["dotnet run -c Release --project tests/Bench -- start"] = ".ci/long runs it",
        ["dotnet pack emulator/Testing -o artifacts"] = "tests/Packages packs, installs and uses both",
        ["dotnet pack emulator -o artifacts"] = "tests/Packages packs, installs and uses both",
        ["docker build -t image-send-emulator ."] = "tests/Container takes the Dockerfile apart and does what it says",
        ["docker run -p 8080:8080 image-send-emulator"] = "tests/Container starts what was published",
    };

    /// <summary>Its blocks are one walk, in which some show what a mistake looks like: WalkThroughTests.</summary>
    private static readonly string[] RunByAnother = ["contracts/README.md"];

    private static readonly string[] Shells = ["bash", "sh", "shell", "console"];

    [Theory]
    [InlineData("README.md")]
    [InlineData(".github/CONTRIBUTING.md")]
    [InlineData("emulator/docs/accounts.md")]
    [InlineData("emulator/docs/images.md")]
    [InlineData("emulator/docs/journal.md")]
    [InlineData("emulator/docs/sessions.md")]
    [InlineData("emulator/docs/wiremock.md")]
    [InlineData("emulator/Testing/README.md")]
    [InlineData("tests/README.md")]
    [InlineData("scenarios/README.md")]
    public async Task The_commands_of_a_document_work(string document)
    {
        await using var server = await TestServer.StartAsync();
        using var commands = new DocumentedCommands();
        commands.Put("tests/Some.received.txt");
        Findings.None(await commands.RunAsync(document, server));
        Assert.Empty(commands.Elsewhere.Except(RunElsewhere.Keys));
    }

    /// <summary>A document with commands that nobody runs is found here.</summary>
    [Fact]
    public void No_document_with_commands_is_left_out()
    {
        var shown = Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Where(HasCommands);
        var run = typeof(DocumentedCommandTests)
            .GetMethod(nameof(The_commands_of_a_document_work))!
            .GetCustomAttributes<InlineDataAttribute>()
            .SelectMany(row => row.GetData(null!))
            .Select(row => (string)row[0]);
        Assert.Equal(shown.Except(RunByAnother).Order(StringComparer.Ordinal), run.Order(StringComparer.Ordinal));
    }

    private static bool HasCommands(string file) =>
        GuideBlock.Read(Repository.Read(file)).Any(block => Shells.Contains(block.Language));

    [Fact]
    public void The_readme_is_read_in_a_few_minutes() =>
        Assert.InRange(Repository.Read("README.md").Split('\n').Length, 100, 201);
}
