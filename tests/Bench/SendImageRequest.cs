using System.Text;

namespace Bench;

/// <summary>The one request that is sent over and over: the curl line of the provider's own document.</summary>
internal static class SendImageRequest
{
    public const string Recipient = "16505551234";

    private const string Body =
        """{"messaging_product":"whatsapp","recipient_type":"individual","to":"+16505551234","type":"image","image":"""
        + """{"id":"1479537139650973","caption":"The best succulent ever?"}}""";

    public static readonly byte[] Bytes = Encoding.ASCII.GetBytes(
        "POST /v23.0/106540352242922/messages HTTP/1.1\r\n"
            + "Host: localhost:8080\r\n"
            + "User-Agent: curl/8.5.0\r\n"
            + "Accept: */*\r\n"
            + "Content-Type: application/json\r\n"
            + "Authorization: Bearer EAAJBfixedtokenforthebenchZAZBqGZCw1k0ZD\r\n"
            + $"Content-Length: {Body.Length}\r\n\r\n{Body}"
    );
}
