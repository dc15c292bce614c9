using System.Collections.Immutable;

namespace Emulator.Plans.Payloads;

/// <summary>A text with holes, compiled: literal bytes between values that each request fills in.</summary>
internal sealed class Payload(ImmutableArray<Segment> segments)
{
    public static readonly Payload Empty = new([]);

    /// <summary>Whether path and account alone decide what is written.</summary>
    public bool FollowsFromCaller { get; } = segments.All(segment => segment.FollowsFromCaller);

    public void Write(IFacts facts, ByteBuffer into)
    {
        foreach (var segment in segments)
        {
            segment.Write(facts, into);
        }
    }

    /// <summary>The text, when there is nothing to fill in.</summary>
    public byte[]? Constant =>
        segments is [] ? []
        : segments is [LiteralSegment only] ? only.Bytes
        : null;

    public static Payload Of(byte[] bytes) => new([new LiteralSegment(bytes)]);
}
