using System.Buffers.Binary;

namespace Emulator.Plans.Payloads;

/// <summary>Numbers that look random and follow from a seed alone.</summary>
internal struct IdRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    /// <summary>Fills a text with letters of an alphabet of at most 256.</summary>
    public void Draw(ReadOnlySpan<byte> alphabet, Span<byte> into)
    {
        for (; !into.IsEmpty; into = into[Math.Min(4, into.Length)..])
        {
            var bits = Next();
            for (var i = 0; i < into.Length && i < 4; i++)
            {
                into[i] = alphabet[(int)(((bits & 0xFFFF) * (uint)alphabet.Length) >> 16)];
                bits >>= 16;
            }
        }
    }

    /// <summary>Fills a piece of memory with bytes.</summary>
    public void Fill(Span<byte> into)
    {
        for (; into.Length >= sizeof(ulong); into = into[sizeof(ulong)..])
        {
            BinaryPrimitives.WriteUInt64LittleEndian(into, Next());
        }

        var rest = into.Length == 0 ? 0 : Next();
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = (byte)(rest >> (8 * i));
        }
    }

    /// <summary>A number that follows from a text, the same in every process.</summary>
    public static ulong Hash(ReadOnlySpan<char> text, ulong start = 0xCBF29CE484222325)
    {
        var hash = start;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 0x100000001B3;
        }

        return Mix(hash);
    }

    public static ulong Mix(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
