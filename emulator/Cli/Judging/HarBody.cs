using System.Text;
using System.Text.Json;

namespace Emulator.Cli.Judging;

/// <summary>The body of a request in an archive, which does not always hold it.</summary>
internal sealed class HarBody(JsonElement request)
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The bytes, or why they are not those that were sent.</summary>
    public (byte[] Body, string? Unfit) Read()
    {
        var size = HarReader.Child(request, "bodySize") is { } told && told.TryGetInt64(out var bytes) ? bytes : -1;
        if (HarReader.Child(request, "postData") is not { ValueKind: JsonValueKind.Object } data)
        {
            return size > 0 ? ([], $"the archive lacks its body of {size} bytes") : ([], null);
        }

        var text = HarReader.Text(data, "text") ?? "";
        if (text.Length == 0 && HarReader.Child(data, "params") is { } fields && fields.GetArrayLength() > 0)
        {
            return FromFields(data, fields);
        }

        if (Bytes(data, text) is not { } body)
        {
            return ([], "its body is said to be in Base64, and is not");
        }

        return size > body.Length
            ? ([], $"the archive holds {body.Length} of the {size} bytes of its body")
            : (body, null);
    }

    private static (byte[] Body, string? Unfit) FromFields(JsonElement data, JsonElement fields)
    {
        if (HarReader.Text(data, "mimeType")?.StartsWith(Form, StringComparison.OrdinalIgnoreCase) is not true)
        {
            return ([], "the archive lists the fields of its body, and lacks the body");
        }

        // Browsers write names and values as they were sent, escapes and all.
        var pairs = fields
            .EnumerateArray()
            .Select(field => $"{HarReader.Text(field, "name")}={HarReader.Text(field, "value")}");
        return (Encoding.UTF8.GetBytes(string.Join('&', pairs)), null);
    }

    private static byte[]? Bytes(JsonElement data, string text)
    {
        if (HarReader.Text(data, "_encoding") != "base64")
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var room = new byte[text.Length];
        return Convert.TryFromBase64String(text, room, out var length) ? room[..length] : null;
    }
}
