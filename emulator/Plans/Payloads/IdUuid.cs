using System.Buffers.Binary;

namespace Emulator.Plans.Payloads;

/// <summary>A random UUID: version 4.</summary>
internal sealed class IdUuid(UuidForm form) : IdPart
{
    public override void Write(IFacts facts, ref IdRandom random, ByteBuffer into)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.Fill(bytes);
        UuidText.Mark(bytes, version: 4);
        UuidText.Write(bytes, form, into);
    }
}

/// <summary>A UUID that begins with the session's time, so that later ones sort behind: version 7.</summary>
internal sealed class IdUuid7(UuidForm form) : IdPart
{
    // The counter begins below half of its room, as RFC 9562 advises, and has 26 bits.
    private const ulong CounterMask = 0x3FFFFFF;

    public override void Write(IFacts facts, ref IdRandom random, ByteBuffer into)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.Fill(bytes[8..]);
        var time = (ulong)Math.Max(0, facts.Now.ToUnixTimeMilliseconds());
        var count = facts.Order & CounterMask;
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (time << 16) | (count >> 14));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[8..], (ushort)(count & 0x3FFF));
        UuidText.Mark(bytes, version: 7);
        UuidText.Write(bytes, form, into);
    }
}

/// <summary>How the digits of a UUID are written.</summary>
internal sealed record UuidForm(string Digits, bool Hyphens);

/// <summary>The bits that say what kind of UUID it is, and its digits.</summary>
internal static class UuidText
{
    public static void Mark(Span<byte> bytes, int version)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
    }

    public static void Write(ReadOnlySpan<byte> bytes, UuidForm form, ByteBuffer into)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (form.Hyphens && i is (4 or 6 or 8 or 10))
            {
                into.Write((byte)'-');
            }

            into.Write((byte)form.Digits[bytes[i] >> 4]);
            into.Write((byte)form.Digits[bytes[i] & 0xF]);
        }
    }
}
