using System.IO.Pipelines;
using System.Text.Json;

namespace Emulator.Admin.Exports;

/// <summary>The journal as our own API shows it, in one file.</summary>
internal static class JsonFile
{
    public static async Task WriteAsync(Exported exported, Stream into)
    {
        // The serializer flushes at once, which a stream of the web server refuses; a pipe waits for its own flush.
        var pipe = PipeWriter.Create(into, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, ReadableJson.Options);
        json.WriteStartObject();
        json.WriteString("startId"u8, exported.Context.StartId);
        json.WriteNumber("found"u8, exported.Copies.Count);
        json.WriteNumber("evicted"u8, exported.Sessions.Sum(session => session.Evicted));
        json.WriteNumber("unclaimed"u8, exported.Context.Sessions.Unclaimed);
        json.WriteNumber("late"u8, exported.Sessions.Sum(session => session.Late));
        json.WriteStartArray("requests"u8);
        foreach (var entry in exported.Entries)
        {
            JsonSerializer.Serialize(json, EntryView.Of(entry, exported.Context), AdminJson.Default.EntryView);
            await pipe.FlushAsync();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync();
        await pipe.CompleteAsync();
    }
}
