namespace Emulator.Plans;

/// <summary>Where a text of a body stands: in what was sent, or, with a negative start, unescaped beside it.</summary>
internal readonly record struct Stretch(int Start, int Length)
{
    /// <summary>A part of this text.</summary>
    public Stretch Cut(int from, int length) => new(Start >= 0 ? Start + from : Start - from, length);
}
