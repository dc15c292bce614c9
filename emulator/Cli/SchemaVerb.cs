using Emulator.Compilation.Schema;

namespace Emulator.Cli;

/// <summary>The verb 'schema': the JSON schema of contract files, by which editors complete and check them.</summary>
internal sealed class SchemaVerb(Terminal terminal)
{
    public int Run()
    {
        terminal.Say(ContractSchema.Make().TrimEnd('\n'));
        return ExitCode.Done;
    }
}
