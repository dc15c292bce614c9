using Emulator.Contracts.Language;

namespace Emulator.Compilation.Schema;

/// <summary>The JSON schema of contract files, made of the tables that the readers and the compiler use.</summary>
internal static class ContractSchema
{
    /// <summary>The files that make a provider; beside them lie examples.</summary>
    public static readonly MapShape[] Contracts = [ProviderWords.File, OperationWords.File, EditionWords.File];

    private static readonly MapShape[] Files = [.. Contracts, ExampleWords.File];

    public static string Make() => SchemaText.Make("A contract file of the image-send provider emulator", Files);
}
