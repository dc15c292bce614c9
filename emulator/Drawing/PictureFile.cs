namespace Emulator.Drawing;

/// <summary>A file in pieces, of which the long ones are never held whole.</summary>
internal sealed class PictureFile(params Piece[] pieces)
{
    public long Length => pieces.Sum(piece => piece.Length);

    /// <summary>Its beginning, up to so many bytes, block by block.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Blocks(long most)
    {
        foreach (var piece in pieces)
        {
            for (var left = Math.Min(piece.Length, most); left > 0; )
            {
                var block = piece.Pattern[..(int)Math.Min(piece.Pattern.Length, left)];
                left -= block.Length;
                most -= block.Length;
                yield return block;
            }
        }
    }
}

/// <summary>Some bytes of a file: a pattern that comes again until there are enough.</summary>
internal readonly record struct Piece(ReadOnlyMemory<byte> Pattern, long Length)
{
    public static Piece Once(byte[] bytes) => new(bytes, bytes.Length);

    /// <summary>A short piece so many times, put together to blocks that are worth sending.</summary>
    public static Piece Repeated(byte[] unit, long times)
    {
        const int Worthwhile = 64 * 1024;
        var inBlock = (int)Math.Min(Math.Max(1, Worthwhile / unit.Length), times);
        var block = new byte[unit.Length * inBlock];
        for (var i = 0; i < inBlock; i++)
        {
            unit.CopyTo(block, i * unit.Length);
        }

        return new Piece(block, unit.Length * times);
    }
}
