using System.Globalization;
using System.Text;

namespace Emulator.Serving.Wire;

/// <summary>A body in chunks: its first half is a good one, and the next one has a length that is no number.</summary>
internal static class BrokenChunk
{
    private static ReadOnlySpan<byte> NoLength => "no-length\r\n"u8;

    public static byte[] Of(ReadOnlySpan<byte> body)
    {
        var half = body[..(body.Length / 2)];
        if (half.IsEmpty)
        {
            return NoLength.ToArray(); // A chunk of nothing would end the body, and in good order.
        }

        var length = half.Length.ToString("x", CultureInfo.InvariantCulture);
        return [.. Encoding.ASCII.GetBytes(length), .. "\r\n"u8, .. half, .. "\r\n"u8, .. NoLength];
    }
}
