using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans.Filters;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of filters. What stands behind a name reports its own problems and is then null.</summary>
internal static class FilterBook
{
    private static readonly Dictionary<string, IEscaping> Escapings = new(StringComparer.Ordinal)
    {
        ["json"] = new JsonEscaping(new JsonStyle()),
        ["php"] = new JsonEscaping(new JsonStyle { EscapesSlash = true, EscapesNonAscii = true }),
        ["html"] = HtmlEscaping.Instance,
        ["url"] = UrlEscaping.Instance,
    };

    public static readonly ImmutableArray<FilterWord> All =
    [
        new("text", "", "a number becomes text", _ => new TextFilter()),
        new("number", "", "a text that is a number becomes one; any other stays text", _ => new NumberFilter()),
        new("digits", "", "keeps the digits 0 to 9 alone", _ => DigitsFilter.Instance),
        new("upper", "", "a to z become capitals", _ => new UpperFilter()),
        new("lower", "", "A to Z become small letters", _ => new LowerFilter()),
        new("trim", "", "takes away white space at both ends", _ => new TrimFilter()),
        new("length", "", "how many code points it has", _ => new LengthFilter()),
        new("first", "N", "keeps the first N code points", use => use.Count() is { } n ? new FirstFilter(n) : null),
        new("last", "N", "keeps the last N code points", use => use.Count() is { } n ? new LastFilter(n) : null),
        new("cut", "N", "takes the first N code points away", use => use.Count() is { } n ? new CutFilter(n) : null),
        new("prefix", "TEXT", "puts a text in front", use => new PrefixFilter(use.Utf8)),
        new("suffix", "TEXT", "puts a text behind", use => new SuffixFilter(use.Utf8)),
        new("or", "TEXT", "says a text where there is nothing", use => new OrFilter(use.Utf8)),
        new("base64", "", "its bytes as Base64, with padding", _ => new Base64Filter()),
        new("unbase64", "", "what Base64 stands for; nothing when it is no Base64", _ => new Unbase64Filter()),
        new("hex", "", "its bytes as hexadecimal digits in small letters", _ => new HexFilter()),
        new("escape", string.Join('|', Escapings.Keys), "escapes it for what it will stand in", Escape),
        new("table", "NAME", "what the provider's table of this name has for it", use => use.Named(use.Tables)),
        new("rewrite", "NAME", "what the provider's rewrites of this name make of it", use => use.Named(use.Rewrites)),
    ];

    public static IEnumerable<string> Names => All.Select(word => word.Name);

    /// <summary>The value behind its filters; those that cannot be understood are left out, with a problem.</summary>
    public static Value Behind(Value value, IReadOnlyList<FilterWords> written, ProviderScope scope, Origin origin)
    {
        var filters = written.Select(words => Make(words, scope, origin)).OfType<Filter>().ToImmutableArray();

        // What was decoded may be anything.
        filters = filters.Any(filter => filter is Unbase64Filter) ? WithText(filters) : filters;
        return filters.IsEmpty ? value : new FilteredValue(value, filters);
    }

    private static ImmutableArray<Filter> WithText(ImmutableArray<Filter> filters) =>
        filters.Insert(filters[^1] is NumberFilter ? filters.Length - 1 : filters.Length, WellFormedFilter.Instance);

    private static Filter? Make(FilterWords words, ProviderScope scope, Origin origin)
    {
        if (All.FirstOrDefault(word => word.Name == words.Name) is not { } word)
        {
            var hint = NearestName.Hint(words.Name, Names);
            scope.Problems.Add(
                origin,
                words.Name.Length > 0
                    ? $"no filter is called '{words.Name}'; {hint}"
                    : "a bar stands before no filter; name one, or take the bar out"
            );
            return null;
        }

        var use = new FilterUse(word, words, scope, origin);
        return use.IsRight() ? word.Make(use) : null;
    }

    private static EscapeFilter? Escape(FilterUse use)
    {
        if (Escapings.TryGetValue(use.Argument, out var escaping))
        {
            return new EscapeFilter(escaping);
        }

        use.Report($"nothing is escaped for '{use.Argument}'; {NearestName.Hint(use.Argument, Escapings.Keys)}");
        return null;
    }
}

/// <summary>One filter: its name, what is written behind it, what it does, and how it is made.</summary>
internal sealed record FilterWord(string Name, string Takes, string About, Func<FilterUse, Filter?> Make);
