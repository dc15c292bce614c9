using System.Buffers.Text;
using System.Text;

namespace Bench;

/// <summary>A reply as it came, cut into head and body by its Content-Length; not a 200 ends the run.</summary>
internal readonly ref struct RawReply(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
{
    public ReadOnlySpan<byte> Head { get; } = head;
    public ReadOnlySpan<byte> Body { get; } = body;
    public bool Complete => !Head.IsEmpty;

    public static RawReply Find(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return default;
        }

        var head = bytes[..(end + 4)];
        var rest = bytes[(end + 4)..];
        var length = BodyLength(head);
        return length <= rest.Length ? new RawReply(head, rest[..length]) : default;
    }

    private static int BodyLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        if (
            !head.StartsWith("HTTP/1.1 200 "u8)
            || at < 0
            || !Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _)
        )
        {
            throw new InvalidOperationException($"not a 200 with Content-Length:\n{Encoding.UTF8.GetString(head)}");
        }

        return length;
    }
}
