using System.Buffers;
using System.Buffers.Text;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>Writes the bytes as Base64.</summary>
internal sealed class Base64Filter : Filter
{
    public override void Apply(ByteBuffer buffer, int start)
    {
        var raw = buffer.Length - start;
        buffer.Extend(Base64.GetMaxEncodedToUtf8Length(raw) - raw);
        Base64.EncodeToUtf8InPlace(buffer.From(start), raw, out _);
    }
}

/// <summary>
/// Reads Base64, in the alphabet for addresses too and without padding; what is no Base64 becomes nothing.
/// </summary>
internal sealed class Unbase64Filter : Filter
{
    public override void Apply(ByteBuffer buffer, int start)
    {
        buffer.Truncate(start + Normalize(buffer.From(start)));
        while ((buffer.Length - start) % 4 != 0)
        {
            buffer.Write((byte)'=');
        }

        var status = Base64.DecodeFromUtf8InPlace(buffer.From(start), out var written);
        buffer.Truncate(status is OperationStatus.Done ? start + written : start);
    }

    /// <summary>The usual alphabet, without white space; says how much is left.</summary>
    private static int Normalize(Span<byte> text)
    {
        var kept = 0;
        foreach (var letter in text)
        {
            if (letter is not ((byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t'))
            {
                text[kept++] = letter switch
                {
                    (byte)'-' => (byte)'+',
                    (byte)'_' => (byte)'/',
                    _ => letter,
                };
            }
        }

        return kept;
    }
}

/// <summary>Writes every byte as two hexadecimal digits, in small letters.</summary>
internal sealed class HexFilter : Filter
{
    public override void Apply(ByteBuffer buffer, int start)
    {
        var raw = buffer.Length - start;
        buffer.Extend(raw);
        var text = buffer.From(start);

        // From the end, so that no byte is overwritten before it was read.
        for (var i = raw - 1; i >= 0; i--)
        {
            var unit = text[i];
            text[(2 * i) + 1] = "0123456789abcdef"u8[unit & 0xF];
            text[2 * i] = "0123456789abcdef"u8[unit >> 4];
        }
    }
}
