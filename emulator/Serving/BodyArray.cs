using System.Buffers;

namespace Emulator.Serving;

/// <summary>Arrays for bodies: small ones are rented, large ones belong to whoever keeps a part of them.</summary>
internal static class BodyArray
{
    private const int LargestRented = 64 * 1024;

    /// <summary>An array of at least that size, with anything in it.</summary>
    public static byte[] Take(int size) =>
        size <= LargestRented ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);

    /// <summary>Gives a rented one back; the others are forgotten by all who know them.</summary>
    public static void Return(byte[]? array)
    {
        if (array is { Length: <= LargestRented })
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    /// <summary>A part of an array for somebody who keeps it: copied only where that is the cheaper way.</summary>
    public static ReadOnlyMemory<byte> Share(byte[] array, int start, int length)
    {
        var isMostOfIt = length >= array.Length / 4 * 3;
        return array.Length > LargestRented && isMostOfIt
            ? array.AsMemory(start, length)
            : array.AsSpan(start, length).ToArray();
    }
}
