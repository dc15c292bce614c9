namespace Emulator.Serving.Wire;

/// <summary>How a body drips: so many bytes at once, and then so long nothing.</summary>
internal readonly record struct DripRate(int Piece, TimeSpan Pause)
{
    private const long Usually = 16;
    private const int PiecesASecond = 10;

    public static DripRate Of(long bytesASecond)
    {
        var wanted = bytesASecond > 0 ? bytesASecond : Usually;
        var piece = (int)Math.Clamp(wanted / PiecesASecond, 1, int.MaxValue);
        return new DripRate(piece, TimeSpan.FromSeconds((double)piece / wanted));
    }
}
