namespace Emulator.Tests.Serving;

/// <summary>What the first lines and the bodies of broken requests are made of.</summary>
internal static class BrokenWords
{
    public static readonly string[] Paths =
    [
        "/v25.0/%00/messages",
        "/v25.0/1\0/messages",
        "/v25.0/%/messages",
        "/v25.0/%zz/messages",
        "/v25.0/%C3%28/messages",
        "/v25.0/%ED%A0%80/messages",
        "/%2e%2e/%2e%2e/v25.0/1/messages",
        "/../../v25.0/1/messages",
        "",
        "v25.0",
        "*",
        "//",
        "/?",
        "/v25.0/1/messages?%00=%zz&&&=",
        "/v25.0/1/messages#part",
        "http://",
        "http://a/",
        "http://[::1/v25.0",
        "ftp://a/v25.0/1",
        "/v25.0/\u00E9/messages",
        "/v25.0/1 2/messages",
        "/v25.0/1\tmessages",
        "/whatsapp-cloud@%00/v25.0/1/messages",
        "/_emulator/s/%00/v25.0/1/messages",
        "/_emulator/s//v25.0/1/messages",
        "localhost:80",
        "/v99999999999999999999.0/1/messages",
        "/v25.0/4\u0663/messages",
        "/v25.0/1/2/3/4/5/6/7/8/9/10/11/12",
        "/v1.-1/1/messages",
        "/v.1/1/messages",
        "\\v25.0\\1",
    ];

    public static readonly string[] Methods =
    [
        "GET",
        "HEAD",
        "OPTIONS",
        "CONNECT",
        "TRACE",
        "PATCH",
        "post",
        "P",
        "P\0ST",
        "P OST",
        "",
        "(POST)",
        "P\u00D6ST",
        "PRI",
        "{}",
        "POSTPOSTPOSTPOSTPOSTPOSTPOSTPOSTPOSTPOSTPOSTPOSTPOSTPOSTPOSTPOST",
    ];

    public static readonly string[] Versions =
    [
        "HTTP/1.0",
        "HTTP/0.9",
        "HTTP/1.2",
        "HTTP/2",
        "HTTP/2.0",
        "HTTP/3.0",
        "HTTP/11",
        "http/1.1",
        "HTTP/1.1 ",
        "HTTP",
        "",
        "HTTPS/1.1",
        "HTTP/1.1\r",
        "HTTP/-1.1",
        "XTTP/1.1",
    ];

    public static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "-0.0e-999",
        "1e999",
        "123456789012345678901234567890",
        "\"\"",
        "[]",
        "{}",
        "[[[[]]]]",
        "[null]",
        "NaN",
        "{\"id\":{}}",
        "{\"link\":[]}",
        "{\"link\":null,\"id\":false}",
        "{\"\":{\"\":0}}",
        "\"\\u0000\"",
        "\"\\ud83d\"",
        "undefined",
        "'x'",
    ];

    public static readonly string[] Texts =
    [
        "\\ud83d",
        "\\udc00\\ud83d",
        "\\u12",
        "\\x",
        "\\",
        "\u0001",
        "\n",
        "\0",
        "\\u0000",
        "\uFEFF",
        "\\\"",
        "1\",\"to\":[],\"x\":\"",
        new string('9', 100_000),
        "\",\"" + new string('n', 100_000) + "\":\"",
        "\\u0661\\u0662",
        "\u202E",
        "404",
        "\uD83D\uDE00",
    ];
}
