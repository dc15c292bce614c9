using System.Collections.Immutable;

namespace Emulator.Plans.Stubs;

/// <summary>One condition on a text of a request, such as its path, its body or a header's value.</summary>
internal abstract class StubMatcher
{
    /// <summary>It holds where it does not fit.</summary>
    public bool Rejects { get; init; }

    public bool Holds(SeenText text) => Fits(text) != Rejects;

    /// <summary>Of several values one must fit; or none of them, where it rejects.</summary>
    public virtual bool HoldsForSome(List<SeenText> values) => values.Exists(Fits) != Rejects;

    protected abstract bool Fits(SeenText text);
}

/// <summary>Several conditions on one text, of which one must hold, or all.</summary>
internal sealed class ManyMatchers(ImmutableArray<StubMatcher> matchers, bool all) : StubMatcher
{
    public override bool HoldsForSome(List<SeenText> values) =>
        (
            all
                ? matchers.All(matcher => matcher.HoldsForSome(values))
                : matchers.Any(matcher => matcher.HoldsForSome(values))
        ) != Rejects;

    protected override bool Fits(SeenText text) =>
        all ? matchers.All(matcher => matcher.Holds(text)) : matchers.Any(matcher => matcher.Holds(text));
}
