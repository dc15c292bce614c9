using System.Runtime.CompilerServices;

namespace Emulator.Plans;

/// <summary>Where in a path the captures stand, and how much of the path was known at most.</summary>
internal struct PathMatch
{
    public const int Most = 8;

    private Spans _spans;

    public int Captures;

    public int Known;

    public void Set(int index, int start, int length) => _spans[index] = (start, length);

    public readonly ReadOnlyMemory<char> Of(ReadOnlyMemory<char> path, int index) =>
        path.Slice(_spans[index].Start, _spans[index].Length);

    /// <summary>Room for the captures of one path.</summary>
    [InlineArray(Most)]
    private struct Spans
    {
        private (int Start, int Length) _first;
    }
}
