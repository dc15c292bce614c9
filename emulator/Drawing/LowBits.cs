namespace Emulator.Drawing;

/// <summary>Writes numbers of some bits each, the lowest bit first, into memory of just the right length.</summary>
internal sealed class LowBits(int bytes)
{
    private ulong _waiting;
    private int _count;
    private int _length;

    public byte[] Bytes { get; } = new byte[bytes];

    public void Write(uint value, int bits)
    {
        _waiting |= (ulong)value << _count;
        _count += bits;
        for (; _count >= 8; _count -= 8, _waiting >>= 8)
        {
            Bytes[_length++] = (byte)_waiting;
        }
    }

    public void Write(HuffmanCode code, int symbol) => Write(code.Word(symbol), code.Length(symbol));

    /// <summary>Fills the last byte.</summary>
    public void End()
    {
        if (_count > 0)
        {
            Write(0, 8 - _count);
        }
    }
}

/// <summary>Words of differing length for numbers, made of the lengths alone; the shortest come first.</summary>
internal sealed class HuffmanCode
{
    private readonly byte[] _lengths;
    private readonly ushort[] _words;

    public HuffmanCode(byte[] lengths)
    {
        (_lengths, _words) = (lengths, new ushort[lengths.Length]);
        var next = 0;
        for (var length = 1; length <= 15; length++, next <<= 1)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    _words[symbol] = Turned(next++, length);
                }
            }
        }
    }

    public int Length(int symbol) => _lengths[symbol];

    /// <summary>The word as it is written, its first bit lowest.</summary>
    public uint Word(int symbol) => _words[symbol];

    /// <summary>Writes the lengths of the code in words of another.</summary>
    public void TellLengths(LowBits into, HuffmanCode words)
    {
        foreach (var length in _lengths)
        {
            into.Write(words, length);
        }
    }

    private static ushort Turned(int word, int length)
    {
        var turned = 0;
        for (var i = 0; i < length; i++)
        {
            turned |= ((word >> i) & 1) << (length - 1 - i);
        }

        return (ushort)turned;
    }
}
