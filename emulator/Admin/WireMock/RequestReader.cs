using System.Collections.Immutable;
using System.Text.Json;
using Emulator.Plans.Stubs;

namespace Emulator.Admin.WireMock;

/// <summary>Makes a pattern of a RequestModel: which requests are meant.</summary>
internal sealed class RequestReader(Gaps gaps)
{
    private readonly MatcherReader _matchers = new(gaps);

    public RequestPattern? Read(JsonElement json, string place)
    {
        if (GivenMap.Of(json, place, gaps) is not { } map)
        {
            return null;
        }

        var pattern = new RequestPattern(
            Address(map, "Path"),
            Address(map, "Url"),
            Method(map),
            Named(map, "Headers", namesIgnoreCase: true),
            Named(map, "Params", namesIgnoreCase: false),
            Body(map)
        );
        map.Done();
        return pattern;
    }

    /// <summary>A text is a wildcard.</summary>
    private StubMatcher? Address(GivenMap map, string name) =>
        map.Take(name) is not { } json ? null
        : json.ValueKind is JsonValueKind.String ? _matchers.Wildcard(json, map.PlaceOf(name), ignoresCase: false)
        : Many(json, map.PlaceOf(name));

    private ManyMatchers? Many(JsonElement json, string place)
    {
        if (GivenMap.Of(json, place, gaps) is not { } map)
        {
            return null;
        }

        var all = _matchers.TakesAll(map);
        var matchers = Matchers(map);
        map.Done();
        return matchers.IsEmpty ? null : new ManyMatchers(matchers, all);
    }

    /// <summary>One matcher or several.</summary>
    private ImmutableArray<StubMatcher> Matchers(GivenMap map)
    {
        var several = map.Items("Matchers").Select((one, at) => (one, place: $"{map.PlaceOf("Matchers")}[{at}]"));
        var all = map.Take("Matcher") is { } only ? several.Append((only, map.PlaceOf("Matcher"))) : several;
        return [.. all.Select(matcher => _matchers.Read(matcher.Item1, matcher.Item2)).OfType<StubMatcher>()];
    }

    private ManyMatchers? Method(GivenMap map)
    {
        var methods = map.Items("Methods");
        var rejects = map.Flag("MethodsRejectOnMatch");
        var isOne = map.Text("MethodsMatchOperator") is null or "Or" or "or";
        if (!isOne)
        {
            gaps.Lacks($"{map.PlaceOf("MethodsMatchOperator")} is not emulated but for Or: a request has one method.");
        }

        if (methods.Length == 0)
        {
            return null;
        }

        var any = methods.Select(method => _matchers.Wildcard(method, map.PlaceOf("Methods"), ignoresCase: true));
        return new ManyMatchers([.. any.OfType<StubMatcher>()], all: false) { Rejects = rejects };
    }

    private ImmutableArray<NamedPattern> Named(GivenMap map, string name, bool namesIgnoreCase)
    {
        var items = map.Items(name);
        return
        [
            .. items
                .Select((item, at) => One(item, $"{map.PlaceOf(name)}[{at}]", namesIgnoreCase))
                .OfType<NamedPattern>(),
        ];
    }

    private NamedPattern? One(JsonElement json, string place, bool namesIgnoreCase)
    {
        if (GivenMap.Of(json, place, gaps) is not { } map)
        {
            return null;
        }

        var (name, ignoresCase, rejects) = (map.Text("Name"), map.Flag("IgnoreCase"), map.Flag("RejectOnMatch"));
        if (name is null)
        {
            gaps.Wrong($"{map.PlaceOf("Name")} is missing; say which one is meant.");
        }

        var all = _matchers.TakesAll(map);
        var matchers = Matchers(map);
        map.Done();
        return new NamedPattern(
            name ?? "",
            namesIgnoreCase || ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal,
            matchers.IsEmpty ? null : new ManyMatchers(matchers, all),
            rejects
        );
    }

    private ManyMatchers? Body(GivenMap map) => map.Take("Body") is { } body ? Many(body, map.PlaceOf("Body")) : null;
}
