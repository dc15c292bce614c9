using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Contracts.Language;

namespace Emulator.Compilation.Schema;

/// <summary>The JSON schema of contract files, made of the tables that the readers and the compiler use.</summary>
internal static class ContractSchema
{
    /// <summary>The files that make a provider; beside them lie examples.</summary>
    public static readonly MapShape[] Contracts = [ProviderWords.File, OperationWords.File, EditionWords.File];

    private static readonly MapShape[] Files = [.. Contracts, ExampleWords.File];

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Make()
    {
        var definitions = new SchemaDefinitions();
        var files = Files.Select(file => (JsonNode)definitions.Reference(file, Strictness.Whole)).ToArray();
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A contract file of the image-send provider emulator",
            ["anyOf"] = new JsonArray(files),
            ["definitions"] = definitions.All,
        };
        return schema.ToJsonString(Layout) + "\n";
    }
}
