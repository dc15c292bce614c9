using Emulator.Contracts.Language;

namespace Emulator.Compilation.Schema;

/// <summary>The JSON schema of scenario files, made of the table that their compiler uses.</summary>
internal static class ScenarioSchema
{
    public static string Make() =>
        SchemaText.Make("A scenario of the image-send provider emulator", ScenarioWords.File);
}
