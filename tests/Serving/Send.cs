using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>A good send of an image and the words it is answered with: what the tests here vary.</summary>
internal static class Send
{
    public const string Path = "/v25.0/106540352242922/messages";
    public const string Token = "Authorization: Bearer EAAGtoken\r\n";
    public const string Body = """
        {"messaging_product":"whatsapp","to":"15550001","type":"image","image":{"link":"https://a.example/b.png"}}
        """;

    public static string Whole(string body = Body, string path = Path, string headers = "") =>
        RawClient.Post(path, body, Token + headers);

    /// <summary>The headers of a send, up to those that frame its body.</summary>
    public static string Head(string framing, string version = "1.1") =>
        $"POST {Path} HTTP/{version}\r\nHost: localhost\r\nContent-Type: application/json\r\n{Token}{framing}\r\n";

    /// <summary>What the verdict header names: the outcome.</summary>
    public static string? Outcome(RawReply reply) => reply.Header("X-Emulator-Verdict")?.Split(';')[0];
}
