namespace Emulator.Admin.Exports;

/// <summary>In which form the journal is taken away.</summary>
internal enum ExportFormat
{
    /// <summary>HTTP Archive 1.2, which browsers and proxies open.</summary>
    Har,

    /// <summary>As our own API shows it.</summary>
    Json,

    /// <summary>Examples as they stand beside contracts, one document each.</summary>
    Examples,

    /// <summary>A line for each request, and a count for each session.</summary>
    Text,
}

/// <summary>The words and types of these forms.</summary>
internal static class ExportFormats
{
    public const string Known = "har, json, examples or text";

    public static ExportFormat? Named(string name) =>
        name switch
        {
            "har" => ExportFormat.Har,
            "json" => ExportFormat.Json,
            "examples" => ExportFormat.Examples,
            "text" => ExportFormat.Text,
            _ => null,
        };

    /// <summary>The form that the end of a file's name means.</summary>
    public static ExportFormat? OfFile(string file) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".har" => ExportFormat.Har,
            ".json" => ExportFormat.Json,
            ".yaml" => ExportFormat.Examples,
            ".txt" => ExportFormat.Text,
            _ => null,
        };

    public static string TypeOf(ExportFormat format) =>
        format switch
        {
            ExportFormat.Har or ExportFormat.Json => "application/json; charset=utf-8",
            ExportFormat.Examples => "application/yaml; charset=utf-8",
            _ => "text/plain; charset=utf-8",
        };
}
