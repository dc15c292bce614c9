namespace Emulator.Tests.Serving;

/// <summary>What the headers and the framing of broken requests are made of.</summary>
internal static class BrokenParts
{
    public static readonly string[] Lengths =
    [
        "0",
        "1",
        "-1",
        "+5",
        "99999",
        "18446744073709551616",
        "9223372036854775807",
        "1e3",
        "0x10",
        "",
        " ",
        "5, 5",
        "105\r\nContent-Length: 6",
        "\0",
    ];

    public static readonly string[] Chunks =
    [
        "",
        "0\r\n\r\n",
        "5\r\n{",
        "zz\r\n{}\r\n0\r\n\r\n",
        "-1\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}X\r\n0\r\n\r\n",
        "2\r\n{}0\r\n\r\n",
        "FFFFFFFFFFFFFFFFF\r\n{}\r\n",
        "7FFFFFFF\r\n{}\r\n",
        "80000000\r\n{}\r\n",
        "2\n{}\n0\n\n",
        "2;a=\"\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}\r\n0\r\nBad Trailer\r\n\r\n",
        "2\r\n{}\r\n0\r\n",
        " 2\r\n{}\r\n0\r\n\r\n",
        "\r\n",
    ];

    public static readonly string[] Framings =
    [
        "A: b",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, gzip",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Transfer-Encoding: CHUNKED",
        "Transfer-Encoding:",
        "Transfer-Encoding: identity",
        "Expect: 200-maybe\r\nContent-Length: 2",
        "Upgrade: websocket\r\nConnection: Upgrade",
        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAA\r\nContent-Length: 3",
        "Content-Encoding: gzip\r\nContent-Length: 9",
        "Connection: close, keep-alive\r\nContent-Length: 9",
    ];

    public static readonly string[] Headers =
    [
        "No colon",
        ": no name",
        "Bad Name: x",
        "Tab\tName: x",
        "X: a\r\n folded",
        "X:",
        "X: \u0001",
        "X: \0",
        "X: \u00FF\u00FE",
        "Host: other",
        "Host:",
        "Host: a b",
        "Host: [::1",
        "Host: a:99999",
        "Content-Type: text/plain",
        "Content-Type: \u00E9",
        "Authorization: Bearer",
        "Authorization: \u00FF",
        "Authorization: Bearer \u00C3\u0028",
        "Cookie: ===;;;",
        "\u00E9: x",
        "X-Emulator-Session: \u00E9",
        "X-Emulator-Session: /../",
        "X-Emulator-Edition: ?",
        "X-Emulator-Scenario: \u00FF",
        "X-Emulator-Scenario: unknown;journal=1",
        "Prefer: scenario=\"",
        "baggage: emulator-session=%zz%",
        "baggage: ,;=,",
    ];
}
