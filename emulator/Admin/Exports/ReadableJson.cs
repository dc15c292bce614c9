using System.Text.Encodings.Web;
using System.Text.Json;

namespace Emulator.Admin.Exports;

/// <summary>How a file of JSON is laid out that people open: indented, and its letters as they are.</summary>
internal static class ReadableJson
{
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
