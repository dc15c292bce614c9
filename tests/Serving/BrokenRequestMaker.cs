using System.Globalization;
using System.Text;

namespace Emulator.Tests.Serving;

/// <summary>A request that is broken, and in which way.</summary>
internal sealed record BrokenRequest(string Kind, byte[] Bytes);

/// <summary>Breaks a good request in every way it knows, the same ones for the same seed.</summary>
internal sealed class BrokenRequestMaker
{
    private readonly Random _chance;
    private readonly (string Kind, Func<byte[]> Make)[] _kinds;

    public BrokenRequestMaker(int seed)
    {
        _chance = new Random(seed);
        _kinds =
        [
            ("cut", () => Good()[..Below(Good().Length)]),
            ("doubled", Doubled),
            ("flipped", Flipped),
            ("control characters", () => Inserted([(byte)Below(32)])),
            ("high bytes", () => Inserted([(byte)(128 + Below(128)), (byte)(128 + Below(128))])),
            ("broken utf-8", () => BytesInBody([(byte)(128 + Below(128)), 0xC0, 0xED, 0xA0, 0x80])),
            ("wrong length", () => Latin(Send.Head($"Content-Length: {One(BrokenParts.Lengths)}\r\n") + Send.Body)),
            ("bad chunks", () => Latin(Send.Head("Transfer-Encoding: chunked\r\n") + One(BrokenParts.Chunks))),
            ("framing", () => Latin(Send.Head(One(BrokenParts.Framings) + "\r\n") + Send.Body)),
            ("headers", () => Latin(Send.Whole(headers: One(BrokenParts.Headers) + "\r\n"))),
            ("huge", () => Latin(Huge())),
            ("path", () => Latin(Send.Whole(path: One(BrokenWords.Paths)))),
            ("method", () => Latin(Send.Whole().Replace("POST", One(BrokenWords.Methods), StringComparison.Ordinal))),
            (
                "version",
                () => Latin(Send.Whole().Replace("HTTP/1.1", One(BrokenWords.Versions), StringComparison.Ordinal))
            ),
            ("truncated json", () => Utf8(Send.Whole(Send.Body[..Below(Send.Body.Length)]))),
            ("wrong types", () => Utf8(Send.Whole(WrongTypes()))),
            (
                "odd json",
                () => Utf8(Send.Whole(Send.Body.Replace("15550001", One(BrokenWords.Texts), StringComparison.Ordinal)))
            ),
        ];
    }

    public IReadOnlyList<BrokenRequest> Make(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => _kinds[i % _kinds.Length])
                .Select(kind => new BrokenRequest(kind.Kind, kind.Make())),
        ];

    private byte[] Doubled()
    {
        var good = Good();
        var start = Below(good.Length);
        var part = good.AsSpan(start, 1 + Below(good.Length - start)).ToArray();
        return [.. good[..start], .. part, .. good[start..]];
    }

    private byte[] Flipped()
    {
        var bytes = Good();
        for (var i = Below(4); i >= 0; i--)
        {
            bytes[Below(bytes.Length)] ^= (byte)(1 << Below(8));
        }

        return bytes;
    }

    private byte[] Inserted(byte[] more)
    {
        var good = Good();
        var at = Below(good.Length);
        return [.. good[..at], .. more, .. good[at..]];
    }

    private byte[] BytesInBody(byte[] bytes)
    {
        var at = Below(Send.Body.Length);
        var length = string.Create(
            CultureInfo.InvariantCulture,
            $"Content-Length: {Send.Body.Length + bytes.Length}\r\n"
        );
        return [.. Latin(Send.Head(length)), .. Latin(Send.Body[..at]), .. bytes, .. Latin(Send.Body[at..])];
    }

    private string Huge()
    {
        var much = new string('a', 1000 * (1 + Below(300)));
        return Below(4) switch
        {
            0 => Send.Whole(path: "/v25.0/" + much),
            1 => Send.Whole(headers: $"X-Much: {much}\r\n"),
            2 => Send.Whole(headers: $"X-{much}: 1\r\n"),
            _ => Send.Whole(headers: string.Concat(Enumerable.Repeat("A: b\r\n", 900 + Below(300)))),
        };
    }

    /// <summary>Puts another kind of value at some place of the message.</summary>
    private string WrongTypes()
    {
        var whole = One([
            "\"whatsapp\"",
            "\"15550001\"",
            "\"image\"",
            "{\"link\":\"https://a.example/b.png\"}",
            Send.Body,
        ]);
        return
            Send.Body.Replace(":" + whole, ":" + One(BrokenWords.Values), StringComparison.Ordinal) is var body
            && body != Send.Body
            ? body
            : One(BrokenWords.Values);
    }

    private static byte[] Good() => Latin(Send.Whole());

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private string One(string[] among) => among[Below(among.Length)];

    private int Below(int limit) => _chance.Next(limit);
}
