using System.Text.RegularExpressions;

namespace Emulator.Plans.Stubs;

/// <summary>The text is this one.</summary>
internal sealed class ExactText(string wanted, StringComparison comparison) : StubMatcher
{
    protected override bool Fits(SeenText text) => text.Text.Equals(wanted, comparison);
}

/// <summary>The text fits an expression, which runs in linear time.</summary>
internal sealed class PatternText(Regex expression) : StubMatcher
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>In a wildcard '*' stands for any letters and '?' for one.</summary>
    public static PatternText OfWildcard(string wildcard, bool ignoresCase)
    {
        var letters = Regex.Escape(wildcard).Replace("\\*", ".*").Replace("\\?", ".");
        return new PatternText(Expression($"\\A{letters}\\z", ignoresCase, RegexOptions.Singleline));
    }

    /// <summary>As its author wrote it; what needs to look back or ahead cannot be had in linear time.</summary>
    public static PatternText OfExpression(string expression, bool ignoresCase) =>
        new(Expression(expression, ignoresCase, RegexOptions.None));

    protected override bool Fits(SeenText text) => expression.IsMatch(text.Text);

    private static Regex Expression(string pattern, bool ignoresCase, RegexOptions more) =>
        new(
            pattern,
            Linear | more | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None),
            Regex.InfiniteMatchTimeout
        );
}

/// <summary>There is a text at all.</summary>
internal sealed class SomeText : StubMatcher
{
    protected override bool Fits(SeenText text) => text.Text.Length > 0;
}

/// <summary>A form has a field whose name and value fit these wildcards.</summary>
internal sealed class FormPair(PatternText name, PatternText value) : StubMatcher
{
    protected override bool Fits(SeenText text) =>
        WrittenPairs
            .Read(text.Text)
            .Exists(pair => name.Holds(new SeenText(pair.Key)) && value.Holds(new SeenText(pair.Value)));
}
