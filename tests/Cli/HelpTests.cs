using Emulator.Cli;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>Help and README say the same, because both are made from the table of settings.</summary>
public sealed class HelpTests
{
    [Fact]
    public void The_help_names_every_verb_and_setting() => Snapshot.Match(HelpText.Make());

    [Fact]
    public void The_help_of_every_verb_names_its_own_flags_and_shows_it_in_use() =>
        Snapshot.Match(string.Join("\n\n", VerbTable.All.Skip(1).Select(HelpText.Of)));

    [Theory]
    [InlineData("help exec")]
    [InlineData("exec --help")]
    [InlineData("exec --set A=b -h -- true")]
    public async Task A_verb_tells_its_own_flags_when_it_is_asked(string arguments)
    {
        var ending = await Verbs.RunAsync(arguments);
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Assert.StartsWith("emulator exec [--set NAME=TEXT] -- COMMAND", ending.Output, StringComparison.Ordinal);
        Assert.Contains("For example:\n  emulator exec --set ", ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--urls (", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_help_for_a_verb_that_is_none()
    {
        var ending = await Verbs.RunAsync("help exce");
        Assert.Equal(2, ending.Code);
        Assert.Contains("there is no verb 'exce'; did you mean 'exec'?", ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_settings_names_every_setting() => Snapshot.Match(SettingsMarkdown.Make());

    [Fact]
    public void The_readme_holds_the_table_of_settings()
    {
        var readme = Repository.Read("README.md").Replace("\r\n", "\n", StringComparison.Ordinal);
        var (start, end) = ("<!-- settings -->\n", "<!-- /settings -->");
        Assert.Contains(start + SettingsMarkdown.Make() + end, readme, StringComparison.Ordinal);
    }
}
