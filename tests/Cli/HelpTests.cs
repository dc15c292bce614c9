using Emulator.Cli;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>Help and README say the same, because both are made from the table of settings.</summary>
public sealed class HelpTests
{
    [Fact]
    public void The_help_names_every_verb_and_setting() => Snapshot.Match(HelpText.Make());

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
