namespace Emulator.Drawing;

/// <summary>The two sums that a PNG carries: one over each chunk, one over its unpacked rows.</summary>
internal sealed class Checksums
{
    private const uint Prime = 65521;
    private static readonly uint[] Table = MakeTable();
    private uint _low = 1;
    private uint _high;

    public uint Adler => (_high << 16) | _low;

    public void Add(byte value)
    {
        _low = (_low + value) % Prime;
        _high = (_high + _low) % Prime;
    }

    public void AddZeros(int count) => _high = (uint)((_high + ((ulong)_low * (uint)count)) % Prime);

    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum = (sum >> 8) ^ Table[(byte)(sum ^ each)];
        }

        return ~sum;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var sum = i;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
            }

            table[i] = sum;
        }

        return table;
    }
}
