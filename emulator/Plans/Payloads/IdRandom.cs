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
        if (alphabet.Length == 64)
        {
            DrawSixBits(alphabet, into);
            return;
        }

        var bits = 0UL;
        for (var i = 0; i < into.Length; i++)
        {
            bits = i % 4 == 0 ? Next() : bits >> 16;
            into[i] = alphabet[(int)(((bits & 0xFFFF) * (ulong)alphabet.Length) >> 16)];
        }
    }

    /// <summary>The usual alphabet needs no arithmetic: ten letters from every number.</summary>
    private void DrawSixBits(ReadOnlySpan<byte> alphabet, Span<byte> into)
    {
        alphabet = alphabet[..64];
        while (into.Length > 0)
        {
            var bits = Next();
            var some = into[..Math.Min(10, into.Length)];
            foreach (ref var letter in some)
            {
                letter = alphabet[(int)(bits & 63)];
                bits >>= 6;
            }

            into = into[some.Length..];
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
