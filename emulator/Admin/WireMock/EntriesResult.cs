using System.Text.Encodings.Web;
using System.Text.Json;

namespace Emulator.Admin.WireMock;

/// <summary>A list of entries, written one by one.</summary>
internal sealed class EntriesResult(IReadOnlyList<FoundEntry> entries, string startId) : IResult
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        var into = httpContext.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(into, Readable);
        json.WriteStartArray();
        foreach (var (_, copy) in FoundEntries.Copies(entries))
        {
            JsonSerializer.Serialize(json, LogEntry.Of(copy.Read(), startId), WireMockAnswer.Format.LogEntryModel);
            await json.FlushAsync(httpContext.RequestAborted);
            await into.FlushAsync(httpContext.RequestAborted);
        }

        json.WriteEndArray();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
