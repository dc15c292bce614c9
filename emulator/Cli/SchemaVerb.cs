using Emulator.Compilation.Schema;
using Emulator.Wording;

namespace Emulator.Cli;

/// <summary>
/// The verb 'schema': the JSON schema of contracts or of scenarios, by which editors complete and check.
/// </summary>
internal sealed class SchemaVerb(Terminal terminal)
{
    private static readonly string[] Kinds = ["contracts", "scenarios"];

    public int Run(string[] words)
    {
        if (words.Length > 1 || words.Except(Kinds).Any())
        {
            var hint = NearestName.Hint(words[0], Kinds);
            terminal.Error($"write 'schema', or 'schema scenarios', not 'schema {string.Join(' ', words)}'; {hint}");
            return ExitCode.WrongUsage;
        }

        terminal.Say((words is ["scenarios"] ? ScenarioSchema.Make() : ContractSchema.Make()).TrimEnd('\n'));
        return ExitCode.Done;
    }
}
