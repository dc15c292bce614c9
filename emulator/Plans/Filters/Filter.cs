using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>Rewrites what stands at the end of a buffer.</summary>
internal abstract class Filter
{
    public abstract void Apply(ByteBuffer buffer, int start);

    /// <summary>Whether what comes out may stand in JSON without quotes.</summary>
    public virtual bool StandsBare(ReadOnlySpan<byte> written) => false;
}

/// <summary>Leaves a value as it is, but makes text of a number.</summary>
internal sealed class TextFilter : Filter
{
    public override void Apply(ByteBuffer buffer, int start) { }
}
