using System.Text.RegularExpressions;
using Emulator.Tests.Clients.Joining;
using Emulator.Tests.Guide;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>The lines for pasting work as they stand in the page, and notice when an answer is another one.</summary>
public sealed class SnippetTests
{
    private const string Folder = "tests/Clients/Snippets/";

    private const string Said = """
        PUT _emulator/api/sessions/NAME 200
        POST _emulator/api/armed 201
        POST v23.0/106540352242922/messages 429
        POST v23.0/106540352242922/messages 200
        POST _emulator/api/verify 200

        """;

    /// <summary>What is changed, into what, and what the snippet must then end with.</summary>
    public static TheoryData<string, string, string> Changes { get; } =
        new()
        {
            { "rate-limited", "server-error", "131000" },
            { "rate-limited", "rate-limit", "unknown-scenario" },
            { @"(?<=times\W+)1", "2", "130429" },
            { @"(?<=exactly\W+)1", "2", "Wanted exactly 2 messages" },
        };

    [Theory]
    [InlineData("python", "python.py")]
    [InlineData("javascript", "node.mjs")]
    [InlineData("php", "php.php")]
    [InlineData("java", "Snippet.java")]
    public void The_page_shows_each_and_each_is_short(string language, string file)
    {
        var text = Repository.Read(Folder + file);
        var block = GuideBlock.Read(Repository.Read(JoiningPage.File)).Single(block => block.Language == language);
        Assert.Equal(text, block.Text);
        Assert.InRange(text.Split('\n').Count(line => line.Length > 1), 10, 22);
    }

    [TheoryWith("python3")]
    [InlineData("python.py")]
    public Task Python_sees_the_failure_and_the_success(string file) => WorksAsync("python3", file);

    [TheoryWith("python3")]
    [MemberData(nameof(Changes))]
    public Task Python_notices(string what, string into, string says) =>
        NoticesAsync("python3", "python.py", what, into, says);

    [TheoryWith("node")]
    [InlineData("node.mjs")]
    public Task Node_sees_the_failure_and_the_success(string file) => WorksAsync("node", file);

    [TheoryWith("node")]
    [MemberData(nameof(Changes))]
    public Task Node_notices(string what, string into, string says) =>
        NoticesAsync("node", "node.mjs", what, into, says);

    [TheoryWith("php")]
    [InlineData("php.php")]
    public Task Php_sees_the_failure_and_the_success(string file) => WorksAsync("php", file);

    [TheoryWith("php")]
    [MemberData(nameof(Changes))]
    public Task Php_notices(string what, string into, string says) => NoticesAsync("php", "php.php", what, into, says);

    [TheoryWith("java")]
    [InlineData("Snippet.java")]
    public Task Java_sees_the_failure_and_the_success(string file) => WorksAsync("java", file);

    [TheoryWith("java")]
    [MemberData(nameof(Changes))]
    public Task Java_notices(string what, string into, string says) =>
        NoticesAsync("java", "Snippet.java", what, into, says);

    private static async Task WorksAsync(string program, string file)
    {
        await using var server = await TestServer.StartAsync();
        var ending = await Interpreter.RunAsync(server, program, Repository.PathOf(Folder + file));
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        var said = Changed(ending.Output, @"(?<=sessions/)\S+", "NAME");
        Assert.Equal(Said, said.ReplaceLineEndings("\n"));
    }

    private static async Task NoticesAsync(string program, string file, string what, string into, string says)
    {
        var folder = Directory.CreateTempSubdirectory("snippet-");
        try
        {
            var changed = Path.Combine(folder.FullName, file);
            var text = Repository.Read(Folder + file);
            await File.WriteAllTextAsync(changed, Changed(text, what, into));
            await using var server = await TestServer.StartAsync();
            var ending = await Interpreter.RunAsync(server, program, changed);
            Assert.NotEqual(0, ending.Code);
            Assert.Contains(says, ending.Output + ending.Errors, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Changed(string text, string what, string into) =>
        Regex.Replace(text, what, into, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
