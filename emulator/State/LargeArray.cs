using System.Numerics;

namespace Emulator.State;

/// <summary>An array for a large body. Several may hold it; when nobody does any more it serves the next.</summary>
internal sealed class LargeArray
{
    /// <summary>Smaller ones are for the ordinary pool.</summary>
    public const int From = 64 * 1024;

    /// <summary>So many bytes are kept for later at most.</summary>
    private const long MostSpare = 32 * 1024 * 1024;

    private static readonly Lock Gate = new();
    private static readonly List<byte[]> Spare = [];
    private static long _spare;

    private int _holders = 1;

    private LargeArray(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    /// <summary>An array of at least that size, with anything in it.</summary>
    public static LargeArray Take(int size)
    {
        var rounded = Rounded(size);
        return new LargeArray(TakeSpare(rounded) ?? GC.AllocateUninitializedArray<byte>(rounded));
    }

    /// <summary>One more holds it; no when all had let it go before.</summary>
    public bool TryHold()
    {
        for (var holders = Volatile.Read(ref _holders); holders > 0; )
        {
            var before = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (before == holders)
            {
                return true;
            }

            holders = before;
        }

        return false;
    }

    /// <summary>Lets it go; whoever says so may not look at it any more.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            Keep(Bytes);
        }
    }

    /// <summary>A few sizes for all, so that one array can serve bodies that are not quite as long.</summary>
    private static int Rounded(int size)
    {
        var step = Math.Max(From, 1 << (BitOperations.Log2((uint)size) - 3));
        return (int)Math.Min((((long)size + step - 1) / step) * step, Array.MaxLength);
    }

    private static byte[]? TakeSpare(int size)
    {
        lock (Gate)
        {
            var found = Spare.FindLastIndex(array => array.Length == size);
            if (found < 0)
            {
                return null;
            }

            var array = Spare[found];
            Spare.RemoveAt(found);
            _spare -= array.Length;
            return array;
        }
    }

    /// <summary>The newest are kept: they are of the sizes that are in use.</summary>
    private static void Keep(byte[] array)
    {
        lock (Gate)
        {
            Spare.Add(array);
            _spare += array.Length;
            while (_spare > MostSpare)
            {
                _spare -= Spare[0].Length;
                Spare.RemoveAt(0);
            }
        }
    }
}
