using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace Bench;

/// <summary>Message ids of the provider's shape: recipient and nine bytes of chance in hex, in base64.</summary>
internal static class MessageId
{
    public const int LongestText = 64;
    private const int ChanceLength = 9;
    private static long _state = 42;

    public static int Write(ReadOnlySpan<char> digits, Span<byte> target)
    {
        Span<byte> raw = stackalloc byte[LongestText];
        ReadOnlySpan<byte> start = [0x1C, 0x18, (byte)digits.Length];
        ReadOnlySpan<byte> middle = [0x15, 0x02, 0x00, 0x11, 0x18, 2 * ChanceLength];
        start.CopyTo(raw);
        var at = start.Length + Encoding.ASCII.GetBytes(digits, raw[start.Length..]);
        middle.CopyTo(raw[at..]);
        at += middle.Length;
        at += WriteChance(raw[at..]);
        raw[at++] = 0;
        Base64.EncodeToUtf8(raw[..at], target, out _, out var written);
        return written;
    }

    private static int WriteChance(Span<byte> target)
    {
        Span<byte> chance = stackalloc byte[2 * sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(chance, Next());
        BinaryPrimitives.WriteUInt64LittleEndian(chance[sizeof(ulong)..], Next());
        Convert.TryToHexString(chance[..ChanceLength], target, out var written);
        return written;
    }

    // SplitMix64: seeded, without a lock, and cheaper than anything it is compared with.
    private static ulong Next()
    {
        var mixed = (ulong)Interlocked.Add(ref _state, unchecked((long)0x9E3779B97F4A7C15));
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
