using System.Collections.Immutable;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>A value after its filters; what comes out is text, unless the last filter says otherwise.</summary>
internal sealed class FilteredValue(Value value, ImmutableArray<Filter> filters) : Value
{
    public override bool FollowsFromCaller => value.FollowsFromCaller;

    public override void Append(IFacts facts, ByteBuffer into)
    {
        var start = into.Length;
        value.Append(facts, into);
        foreach (var filter in filters)
        {
            filter.Apply(into, start);
        }
    }

    public override bool StandsBare(IFacts facts, ReadOnlySpan<byte> written) => filters[^1].StandsBare(written);
}
