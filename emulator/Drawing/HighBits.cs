namespace Emulator.Drawing;

/// <summary>Writes numbers of some bits each, the highest bit first, into memory of just the right length.</summary>
internal sealed class HighBits(int bytes)
{
    private long _place;

    public byte[] Bytes { get; } = new byte[bytes];

    public void Write(uint value, int bits)
    {
        for (var bit = bits - 1; bit >= 0; bit--, _place++)
        {
            Bytes[_place / 8] |= (byte)(((value >> bit) & 1) << (int)(7 - (_place % 8)));
        }
    }

    /// <summary>The memory is zero already.</summary>
    public void WriteZeros(long bits) => _place += bits;

    /// <summary>Fills the last byte with ones.</summary>
    public void End()
    {
        while (_place % 8 != 0)
        {
            Write(1, 1);
        }
    }
}
