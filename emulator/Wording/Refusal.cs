using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Emulator.Wording;

/// <summary>An error of the emulator itself: the matter and the way out. Never mistaken for a provider's.</summary>
internal sealed record Refusal(int Status, string Name, string Detail)
{
    /// <summary>Every mistake with its place, where what was sent has places.</summary>
    public IReadOnlyList<Mistake> Problems { get; init; } = [];

    public const string ContentType = "application/problem+json";
    public const string Header = "X-Emulator-Error";

    // Read by people, and never inside a page: quotes need no armour.
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public byte[] ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(bytes, Readable);
        json.WriteStartObject();
        json.WriteString("type"u8, $"urn:emulator:{Name}");
        json.WriteString("title"u8, Name.Replace('-', ' '));
        json.WriteNumber("status"u8, Status);
        json.WriteString("detail"u8, Detail);
        WriteProblems(json);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    private void WriteProblems(Utf8JsonWriter json)
    {
        if (Problems.Count == 0)
        {
            return;
        }

        json.WriteStartArray("problems"u8);
        foreach (var problem in Problems)
        {
            json.WriteStartObject();
            json.WriteString("file"u8, problem.File);
            json.WriteNumber("line"u8, problem.Line);
            json.WriteNumber("column"u8, problem.Column);
            json.WriteString("message"u8, problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>One mistake in what was sent or read, as data.</summary>
internal sealed record Mistake(string File, long Line, long Column, string Message);
