using System.Collections.Immutable;

namespace Emulator.Plans.Stubs;

/// <summary>Which requests are meant: every part that is said must fit, what is not said fits always.</summary>
internal sealed record RequestPattern(
    StubMatcher? Path,
    StubMatcher? Url,
    StubMatcher? Method,
    ImmutableArray<NamedPattern> Headers,
    ImmutableArray<NamedPattern> Params,
    StubMatcher? Body
)
{
    /// <summary>How much is asked: among stubs that all fit, the one that asks most is meant.</summary>
    public int Conditions { get; } =
        new[] { Path, Url, Method, Body }.Count(part => part is not null) + Headers.Length + Params.Length;

    /// <summary>Everything but the body.</summary>
    public bool FitsHead(SeenRequest request) =>
        Path?.Holds(new SeenText(request.Path)) is not false
        && Url?.Holds(new SeenText(request.Url)) is not false
        && Method?.Holds(new SeenText(request.Method)) is not false
        && Headers.All(header => header.Holds(request.Headers))
        && Params.All(param => param.Holds(request.Params));

    public bool FitsBody(SeenRequest request) => Body?.Holds(request.Body) is not false;
}

/// <summary>A header or a parameter that must be there, and what its values must be like.</summary>
internal sealed record NamedPattern(string Name, StringComparison Names, StubMatcher? Values, bool Rejects)
{
    public bool Holds(List<KeyValuePair<string, string>> given)
    {
        var values = given
            .Where(pair => pair.Key.Equals(Name, Names))
            .Select(pair => new SeenText(pair.Value))
            .ToList();
        return (values.Count > 0 && Values?.HoldsForSome(values) is not false) != Rejects;
    }
}
