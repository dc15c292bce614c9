using System.Buffers;

namespace Emulator.Plans.Payloads;

/// <summary>Text inside an address: all but letters, digits and - . _ ~ is written as %XX, byte by byte.</summary>
internal sealed class UrlEscaping : IEscaping
{
    public static readonly UrlEscaping Instance = new();

    private static readonly SearchValues<byte> Kept = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8
    );

    public void Escape(ByteBuffer buffer, int start)
    {
        if (buffer.From(start).IndexOfAnyExcept(Kept) < 0)
        {
            return;
        }

        using var copy = new CopiedText(buffer, start);
        buffer.Truncate(start);
        foreach (var letter in copy.Bytes)
        {
            if (Kept.Contains(letter))
            {
                buffer.Write(letter);
            }
            else
            {
                buffer.Write([(byte)'%', "0123456789ABCDEF"u8[letter >> 4], "0123456789ABCDEF"u8[letter & 0xF]]);
            }
        }
    }
}
