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
        ["bash .ci/run"] = "it runs this",
        ["dotnet run -c Release --project tests/Bench"] = ".ci/long runs it",
        ["dotnet run -c Release --project tests/Bench -- start"] = ".ci/long runs it",
        ["dotnet pack emulator/Testing -o artifacts"] = "tests/Packages packs, installs and uses both",
        ["dotnet pack emulator -o artifacts"] = "tests/Packages packs, installs and uses both",
        ["docker build -t image-send-emulator ."] = "tests/Container takes the Dockerfile apart and does what it says",
        ["docker run -p 8080:8080 image-send-emulator"] = "tests/Container starts what was published",
    };

    [Theory]
    [InlineData("README.md")]
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
        Findings.None(await commands.RunAsync(document, server));
        Assert.Empty(commands.Elsewhere.Except(RunElsewhere.Keys));
    }

    [Fact]
    public void The_readme_is_read_in_a_few_minutes() =>
        Assert.InRange(Repository.Read("README.md").Split('\n').Length, 100, 201);
}
