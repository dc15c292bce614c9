using System.Collections.Immutable;
using System.Text;

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

    /// <summary>What is written, in memory of its own.</summary>
    public byte[] BytesFor(IFacts facts)
    {
        using var buffer = new ByteBuffer(256);
        Write(facts, buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>What is written, as a text.</summary>
    public string TextFor(IFacts facts)
    {
        using var buffer = new ByteBuffer(256);
        Write(facts, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>The text, when there is nothing to fill in.</summary>
    public byte[]? Constant =>
        segments is [] ? []
        : segments is [LiteralSegment only] ? only.Bytes
        : null;

    /// <summary>The stretches of it that are the same in every reply.</summary>
    public IEnumerable<byte[]> Literals => segments.OfType<LiteralSegment>().Select(literal => literal.Bytes);

    public static Payload Of(byte[] bytes) => new([new LiteralSegment(bytes)]);
}
