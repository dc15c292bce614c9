namespace Emulator.Testing;

/// <summary>The form of a record, told by the name of its file.</summary>
internal static class RecordFile
{
    public static string FormatOf(string file) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".txt" => "text",
            ".har" => "har",
            ".json" => "json",
            ".yaml" => "examples",
            _ => throw new ArgumentException($"'{file}' should end in .txt, .har, .json or .yaml.", nameof(file)),
        };
}
