using System.Text.Json;

namespace Emulator.Admin.Exports;

/// <summary>The journal as an HTTP Archive 1.2; what it has no place for stands under _emulator.</summary>
internal static class HarFile
{
    public static async Task WriteAsync(Exported exported, Stream into)
    {
        await using var json = new Utf8JsonWriter(into, ReadableJson.Options);
        json.WriteStartObject();
        json.WriteStartObject("log"u8);
        json.WriteString("version"u8, "1.2"u8);
        WriteCreator(json);
        json.WriteString("comment"u8, Comment(exported));
        json.WriteStartArray("entries"u8);
        foreach (var entry in exported.Entries)
        {
            new HarEntry(json, entry, exported.Address).Write();
            await json.FlushAsync();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCreator(Utf8JsonWriter json)
    {
        var version = typeof(HarFile).Assembly.GetName().Version?.ToString(3) ?? "";
        json.WriteStartObject("creator"u8);
        json.WriteString("name"u8, "emulator"u8);
        json.WriteString("version"u8, version);
        json.WriteEndObject();
    }

    /// <summary>A file that lacks something says so.</summary>
    private static string Comment(Exported exported) =>
        $"{exported.Copies.Count} requests of server {exported.Context.StartId}; "
        + $"{exported.Sessions.Sum(session => session.Evicted)} older ones were forgotten for want of room";
}
