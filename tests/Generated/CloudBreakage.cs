using System.Text.Json.Nodes;

namespace Emulator.Tests.Generated;

/// <summary>One way to break one field of a good send, and what it must be judged for.</summary>
internal sealed record CloudBreakage(string Subject, string Outcome, Action<JsonObject> Break)
{
    public static readonly IReadOnlyList<CloudBreakage> All =
    [
        new("messaging_product", "product-required", body => body.Remove("messaging_product")),
        new("messaging_product", "product-required", body => body["messaging_product"] = null),
        new("messaging_product", "param-not-one-of", body => body["messaging_product"] = "sms"),
        new("recipient_type", "param-not-one-of", body => body["recipient_type"] = "everybody"),
        new("recipient_type", "param-not-string", body => body["recipient_type"] = 1),
        new("to+recipient", "to-required", body => body.Remove("to")),
        new("to", "recipient-not-valid", body => body["to"] = "nobody"),
        new("to", "recipient-not-valid", body => body["to"] = "1234"),
        new("to", "recipient-not-valid", body => body["to"] = "+1650555123456789012"),
        new("to", "param-not-string", body => body["to"] = new JsonArray("+16505551234")),
        new("type", "param-not-one-of", body => body["type"] = "jpeg"),
        new("type", "param-not-string", body => body["type"] = true),
        new("type", "not-emulated", body => body["type"] = "video"),
        new("image", "image-required", body => body.Remove("image")),
        new("image", "param-not-object", body => body["image"] = "https://example.com/a.jpg"),
        new("image", "unexpected-key", body => body["image"]!["url"] = "https://example.com/a.jpg"),
        new(
            "image.id+image.link",
            "image-source-missing",
            body => body["image"] = new JsonObject { ["caption"] = "alone" }
        ),
        new(
            "image.id+image.link",
            "image-source-doubled",
            body => Image(body, ("id", "1479537139650973"), ("link", "https://a.example/b.jpg"))
        ),
        new("image.link", "link-not-valid", body => Image(body, ("link", "ftp://example.com/a.jpg"))),
        new("image.link", "link-not-valid", body => Image(body, ("link", "no address"))),
        new("image.link", "param-not-string", body => Image(body, ("link", 5))),
        new(
            "image.link",
            "media-failed",
            body => Image(body, ("link", "https://images.emulator.test/a.jpg?status=403"))
        ),
        new(
            "image.link",
            "media-failed",
            body => Image(body, ("link", "https://images.emulator.test/a.jpg?bytes=5242881"))
        ),
        new("image.id", "media-not-valid", body => Image(body, ("id", "4041479537139650"))),
        new("image.id", "media-not-valid", body => Image(body, ("id", "no-digits"))),
        new("image.id", "param-not-string", body => Image(body, ("id", true))),
        new("image.caption", "param-too-long", body => body["image"]!["caption"] = new string('x', 1025)),
        new("image.caption", "param-not-string", body => body["image"]!["caption"] = 1),
        new("context", "param-not-object", body => body["context"] = "wamid.x"),
        new("context.message_id", "param-required", body => body["context"] = new JsonObject()),
        new("biz_opaque_callback_data", "param-not-string", body => body["biz_opaque_callback_data"] = 7),
    ];

    private static void Image(JsonObject body, params (string Name, JsonNode Value)[] says)
    {
        var image = new JsonObject();
        foreach (var (name, value) in says)
        {
            image[name] = value;
        }

        body["image"] = image;
    }
}
