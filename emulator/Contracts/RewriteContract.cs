namespace Emulator.Contracts;

/// <summary>Rules of which the first that a text fits says what becomes of it; null when they are no list.</summary>
internal sealed record RewriteContract(string Name, IReadOnlyList<RewriteRuleContract>? Rules, Origin Origin);

/// <summary>An expression, and what a text becomes that fits it.</summary>
internal sealed record RewriteRuleContract(TextAt Fits, TextAt Becomes);

/// <summary>
/// Texts, what stands for each, and what for all others: those stay when that is null. No values when it is no map.
/// </summary>
internal sealed record TableContract(
    string Name,
    IReadOnlyDictionary<string, string>? Values,
    string? Otherwise,
    Origin Origin
);
