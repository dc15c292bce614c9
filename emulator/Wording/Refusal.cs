using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Emulator.Wording;

/// <summary>An error of the emulator itself: the matter and the way out. Never mistaken for a provider's.</summary>
internal sealed record Refusal(int Status, string Name, string Detail)
{
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
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
