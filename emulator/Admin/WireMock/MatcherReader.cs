using System.Text.Json;
using Emulator.Plans.Stubs;

namespace Emulator.Admin.WireMock;

/// <summary>Makes matchers of what a caller wrote; a kind that is not known is told, never passed over.</summary>
internal sealed class MatcherReader(Gaps gaps)
{
    private const string Ending = "Matcher";

    private const string Known =
        "ExactMatcher, WildcardMatcher, RegexMatcher, NotNullOrEmptyMatcher, JsonPartialMatcher, FormUrlEncodedMatcher";

    /// <summary>One matcher; null when it cannot be had, and then the gaps say why.</summary>
    public StubMatcher? Read(JsonElement json, string place)
    {
        if (GivenMap.Of(json, place, gaps) is not { } map)
        {
            return null;
        }

        var (written, ignoresCase, rejects) = (
            map.Text("Name") ?? "",
            map.Flag("IgnoreCase"),
            map.Flag("RejectOnMatch")
        );
        var name = written.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? written[..^Ending.Length] : written;
        if (MakerOf(name, place, ignoresCase) is not { } make)
        {
            gaps.Lacks($"{place}: the matcher '{written}' is not emulated; {Known} are.");
            return null;
        }

        var all = TakesAll(map);
        var patterns = Patterns(map, isNeeded: !name.Equals("NotNullOrEmpty", StringComparison.OrdinalIgnoreCase));
        map.Done();
        return new ManyMatchers([.. patterns.Select(make).OfType<StubMatcher>()], all) { Rejects = rejects };
    }

    private Func<JsonElement, StubMatcher?>? MakerOf(string name, string place, bool ignoresCase) =>
        name.ToUpperInvariant() switch
        {
            "EXACT" => pattern => Exact(pattern, place, ignoresCase),
            "WILDCARD" => pattern => Wildcard(pattern, place, ignoresCase),
            "REGEX" => pattern => Expression(pattern, place, ignoresCase),
            "JSONPARTIAL" => pattern => new JsonPartReader(gaps, ignoresCase).Read(pattern, place),
            "FORMURLENCODED" => pattern => Form(pattern, place, ignoresCase),
            "NOTNULLOREMPTY" => _ => new SomeText(),
            _ => null,
        };

    /// <summary>Whether all must hold and not one of them; an average of scores is something else.</summary>
    public bool TakesAll(GivenMap map)
    {
        var written = map.Text("MatchOperator") ?? "Or";
        if (written.ToUpperInvariant() is not ("OR" or "AND"))
        {
            gaps.Lacks($"{map.PlaceOf("MatchOperator")} '{written}' is not emulated; Or and And are.");
        }

        return written.Equals("And", StringComparison.OrdinalIgnoreCase);
    }

    public StubMatcher? Wildcard(JsonElement pattern, string place, bool ignoresCase) =>
        TextOf(pattern, place) is { } text ? PatternText.OfWildcard(text, ignoresCase) : null;

    private ExactText? Exact(JsonElement pattern, string place, bool ignoresCase) =>
        TextOf(pattern, place) is { } text
            ? new ExactText(text, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            : null;

    private PatternText? Expression(JsonElement pattern, string place, bool ignoresCase)
    {
        if (TextOf(pattern, place) is not { } text)
        {
            return null;
        }

        try
        {
            return PatternText.OfExpression(text, ignoresCase);
        }
        catch (NotSupportedException)
        {
            gaps.Lacks($"{place}: the expression '{text}' looks ahead or back, or is too large; that is not emulated.");
        }
        catch (ArgumentException broken)
        {
            gaps.Wrong($"{place}: '{text}' is no expression: {broken.Message}");
        }

        return null;
    }

    private FormPair? Form(JsonElement pattern, string place, bool ignoresCase)
    {
        if (TextOf(pattern, place) is not { } text)
        {
            return null;
        }

        if (text.Split('=', 2) is [var name, var value])
        {
            return new FormPair(PatternText.OfWildcard(name, ignoresCase), PatternText.OfWildcard(value, ignoresCase));
        }

        gaps.Wrong($"{place}: the pattern '{text}' names no field and its value; write name=value.");
        return null;
    }

    private JsonElement[] Patterns(GivenMap map, bool isNeeded)
    {
        var several = map.Items("Patterns");
        var patterns = map.Take("Pattern") is { } one ? several.Append(one).ToArray() : several;
        if (patterns.Length == 0 && isNeeded)
        {
            gaps.Wrong($"{map.PlaceOf("Pattern")} is missing; say what the text is held against.");
        }

        return patterns.Length == 0 ? [default] : patterns;
    }

    private string? TextOf(JsonElement pattern, string place)
    {
        if (pattern.ValueKind is JsonValueKind.String)
        {
            return pattern.GetString();
        }

        if (pattern.ValueKind is not JsonValueKind.Undefined)
        {
            gaps.Wrong($"{place}: the pattern {pattern.GetRawText()} is no text.");
        }

        return null;
    }
}
