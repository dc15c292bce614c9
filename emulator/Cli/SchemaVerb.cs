using Emulator.Compilation.Schema;

namespace Emulator.Cli;

/// <summary>The verb 'schema': the JSON schema of contracts or scenarios, for editors.</summary>
internal sealed class SchemaVerb(Terminal terminal)
{
    private static readonly string[] Kinds = ["contracts", "scenarios"];

    public int Run(string[] words)
    {
        if (words.Length > 1 || words.Except(Kinds).Any())
        {
            terminal.Error($"write 'schema' or 'schema scenarios', not 'schema {string.Join(' ', words)}'");
            return ExitCode.WrongUsage;
        }

        terminal.Say((words is ["scenarios"] ? ScenarioSchema.Make() : ContractSchema.Make()).TrimEnd('\n'));
        return ExitCode.Done;
    }
}
