namespace Emulator.Tests.Seeds;

/// <summary>A page of a provider's documentation: what it lets its readers send, and what it says they get.</summary>
internal sealed record SeedPage(string Provider, string File, string Host, IReadOnlyList<SeedAsk> Asks)
{
    public static IReadOnlyList<SeedPage> All { get; } =
    [CloudSeed.Page, WapimSeed.Page, GupshupSeed.Page, GowaSeed.Page, ZApiSeed.Page];
}

/// <summary>One request of a page, and the reply that the page shows for it.</summary>
internal sealed record SeedAsk(string Shows, string Written)
{
    /// <summary>Begins the path of a picture that a line uploads; what follows says how it looks.</summary>
    public const string Picture = "picture:";

    /// <summary>The line of curl around what is written, {0}, where a page shows a body or an address alone.</summary>
    public string Around { get; init; } = "{0}";

    /// <summary>What a reader replaces before sending: placeholders by values, comments by nothing.</summary>
    public IReadOnlyList<(string Placeholder, string Value)> Fill { get; init; } = [];

    public int Status { get; init; } = 200;

    /// <summary>The reply as the page shows it; empty where it names the status alone.</summary>
    public string Reply { get; init; } = "";

    /// <summary>Where in the reply values stand that are others each time, or placeholders.</summary>
    public IReadOnlyList<string> Varies { get; init; } = [];

    /// <summary>The line as a reader would send it.</summary>
    public string Line =>
        Fill.Aggregate(
            Around.Replace("{0}", Written, StringComparison.Ordinal),
            (line, fill) => line.Replace(fill.Placeholder, fill.Value, StringComparison.Ordinal)
        );
}
