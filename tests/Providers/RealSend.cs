using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Emulator.Tests.Providers;

/// <summary>A send of an image as a real client makes it, whose it is, and what it ends in when all is well.</summary>
internal sealed partial record RealSend(string Path, string Credential, string Body, string Account, string Outcome)
{
    private const string Link = "https://images.emulator.test/a.jpg";
    private const string ByMeta =
        """{"messaging_product":"whatsapp","to":"16505551234","type":"image","image":{"link":"LINK"CAPTION}}""";

    public static IReadOnlyDictionary<string, RealSend> Of { get; } =
        new Dictionary<string, RealSend>
        {
            ["whatsapp-cloud"] = new(
                "/v23.0/106540352242922/messages",
                "Authorization: Bearer EAAJB...",
                ByMeta,
                "106540352242922",
                "accepted"
            ),
            ["gupshup"] = new(
                "/partner/app/bf9ee64c-3d4d-4ac4-8668-732e577007c4/v3/message",
                "token: sk_1",
                ByMeta,
                "bf9ee64c-3d4d-4ac4-8668-732e577007c4",
                "accepted"
            ),
            ["wapim"] = new(
                "/api/v1/whatsapp/message/image",
                "Token: my-token",
                """{"phone_number":"15417543010","content_url":"LINK"CAPTION}""",
                "my-token",
                "queued"
            ),
            ["gowa"] = new(
                "/send/image",
                "Authorization: Basic Og==", // what a client sends whose user and password are empty
                """{"phone":"6289685028129","image_url":"LINK"CAPTION}""",
                "my-device",
                "sent"
            ),
            ["z-api"] = new(
                "/instances/3A5D/token/5C4EB9A7D0F1/send-image",
                "Client-Token: F0a1S",
                """{"phone":"5511999999999","image":"LINK"CAPTION}""",
                "3A5D",
                "accepted"
            ),
        };

    /// <summary>The request, with a caption written out as JSON has it, or without.</summary>
    public HttpRequestMessage Request(string caption = "", string type = "application/json", string prefix = "")
    {
        var body = Body.Replace("LINK", Link, StringComparison.Ordinal)
            .Replace("CAPTION", caption, StringComparison.Ordinal);
        var request = new HttpRequestMessage(HttpMethod.Post, prefix + Path)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var header = Credential.Split(": ", 2);
        request.Headers.TryAddWithoutValidation(header[0], header[1]);
        return request;
    }

    /// <summary>The body with another recipient, which is its only text of digits alone.</summary>
    public string WithRecipient(string recipient) => Digits().Replace(Body, $"\"{recipient}\"");

    /// <summary>The name of the outcome that a reply tells of.</summary>
    public static string OutcomeOf(HttpResponseMessage reply) =>
        reply.Headers.GetValues("X-Emulator-Verdict").Single().Split(';')[0];

    [GeneratedRegex("\"[0-9]+\"", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
