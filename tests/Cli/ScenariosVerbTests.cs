using System.Text.Json;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>The verb 'scenarios' lists them, 'check' tells their mistakes, and 'schema' knows them too.</summary>
public sealed class ScenariosVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenarios-");

    [Fact]
    public async Task They_stand_in_columns_by_group_and_name()
    {
        const string Delay = """delay: "{{value}}" """;
        Write("slow", "slow", "value: { is: time, otherwise: 90s, about: how late }\n", Delay);
        Write("wait", "slow", "value: { is: time, otherwise: 120s, about: how late }\n", Delay);
        Write("blink", "slow", "value: { is: time, otherwise: 1500ms, about: how late }\n", Delay);
        Write("tired", "late", "value: { is: time, about: n }\n", """outcome: media-failed, for: "{{value}}" """);
        Write("some", "rejected", "value: { is: number, otherwise: 3, about: n }\n", """times: "{{value}}" """);
        Write(
            "torn",
            "down",
            "value: { is: bytes, otherwise: 1KB, about: n }\n",
            """fault: cut, bytes: "{{value}}" """
        );
        Write("gone", "down", "code: '901'\n", "outcome: timeout");
        var ending = await RunAsync("scenarios");
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Snapshot.Match(ending.Output);
    }

    [Theory]
    [InlineData("scenarios")]
    [InlineData("check")]
    public async Task A_mistake_is_told_with_its_line_and_column(string verb)
    {
        Write("gone", "down", "", "outcome: timeuot");
        Write("lost", "down", "", "message: gone");
        var ending = await RunAsync(verb);
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        var name = _folder.Name;
        Assert.Equal(
            $"{name}/gone.yaml:6:20: no provider has an outcome 'timeuot'; did you mean 'timeout'?\n"
                + $"{name}/lost.yaml:6:20: 'message' is 'gone'; known: lost, taken\n2 problems\n",
            ending.Errors
        );
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_problem()
    {
        var ending = await Verbs.RunAsync($"check --contracts {AcmeContracts.Folder} --scenarios {_folder}-nowhere");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains("the folder of scenarios cannot be read: ", ending.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "A contract file of the image-send provider emulator")]
    [InlineData("schema contracts", "A contract file of the image-send provider emulator")]
    [InlineData("schema scenarios", "A scenario of the image-send provider emulator")]
    public async Task There_is_a_schema_of_each(string words, string title)
    {
        var ending = await Verbs.RunAsync(words);
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        using var schema = JsonDocument.Parse(ending.Output);
        Assert.Equal(title, schema.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("schema scenario")]
    [InlineData("schema contracts scenarios")]
    public async Task Of_nothing_else_there_is_one(string words)
    {
        var ending = await Verbs.RunAsync(words);
        Assert.Equal((2, ""), (ending.Code, ending.Output));
        Assert.Equal($"write 'schema' or 'schema scenarios', not '{words}'\n", ending.Errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<Ending> RunAsync(string verb) =>
        Verbs.RunAsync($"{verb} --contracts {AcmeContracts.Folder} --scenarios {_folder.FullName}");

    private void Write(string name, string group, string more, string step) =>
        File.WriteAllText(
            Path.Combine(_folder.FullName, $"{name}.yaml"),
            $"format: 1\nscenario: {name}\nabout: It is {name}.\ngroup: {group}\nhow-real: invented\n"
                + $"{more}steps: [{{ {step} }}]\n"
        );
}
