using System.Buffers;
using System.Text.Json;

namespace Bench;

/// <summary>What the bare application takes out of the JSON body of a send; a body without it is refused.</summary>
internal sealed record BareSend(string To, string? Kind, string Image, string? Caption, string? ReplyTo, string? Note)
{
    private const int LongestNumber = 15;

    public ReadOnlySpan<char> Digits => To.AsSpan().TrimStart('+');

    public static BareSend? Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static BareSend? Read(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || Text(root, "messaging_product") != "whatsapp"
            || Text(root, "type") != "image"
            || Text(root, "to") is not { } to
            || !root.TryGetProperty("image", out var image)
            || image.ValueKind != JsonValueKind.Object
            || (Text(image, "id") ?? Text(image, "link")) is not { } picture
        )
        {
            return null;
        }

        var send = new BareSend(
            to,
            Text(root, "recipient_type"),
            picture,
            Text(image, "caption"),
            root.TryGetProperty("context", out var context) ? Text(context, "message_id") : null,
            Text(root, "biz_opaque_callback_data")
        );
        return send.Digits.Length is > 0 and <= LongestNumber && !send.Digits.ContainsAnyExceptInRange('0', '9')
            ? send
            : null;
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
