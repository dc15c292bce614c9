namespace Emulator.Contracts;

/// <summary>One provider in one edition, as its files say it.</summary>
internal sealed record ProviderContract(
    string Name,
    string Edition,
    string About,
    IReadOnlyList<string> Hosts,
    IReadOnlyList<TextAt> Claims,
    EscapingContract Escaping,
    AccountContract Account,
    IReadOnlyList<TextAt> Recipient,
    IReadOnlyList<IdContract> Ids,
    IReadOnlyList<OutcomeContract> Outcomes,
    IReadOnlyList<OperationContract> Operations,
    OperationContract UnknownPath,
    OperationContract WrongMethod,
    Origin Origin
)
{
    /// <summary>The fields that hold the caption of the image.</summary>
    public IReadOnlyList<TextAt> Caption { get; init; } = [];

    public IReadOnlyList<RewriteContract> Rewrites { get; init; } = [];

    public IReadOnlyList<TableContract> Tables { get; init; } = [];

    public PathsContract Paths { get; init; } = new(false, false);

    /// <summary>Outcomes by names that mean the same at every provider.</summary>
    public IReadOnlyList<AskedContract> Generic { get; init; } = [];

    /// <summary>Outcomes by their status.</summary>
    public IReadOnlyList<AskedContract> ByStatus { get; init; } = [];
}

/// <summary>A name or a status by which an outcome can be asked for.</summary>
internal sealed record AskedContract(string By, TextAt Outcome, Origin Origin);

/// <summary>Which differences between two paths mean nothing to the provider.</summary>
internal sealed record PathsContract(bool IgnoresCase, bool IgnoresTrailingSlash);

/// <summary>A text and the place where it stands.</summary>
internal sealed record TextAt(string Text, Origin Origin);

/// <summary>How a provider writes JSON text beyond what JSON demands.</summary>
internal sealed record EscapingContract(string Style, string Also, Origin Origin);

/// <summary>What identifies a customer of the provider and where a request says it.</summary>
internal sealed record AccountContract(string Key, IReadOnlyList<AccountFieldContract> Fields, Origin Origin)
{
    /// <summary>Whom a request speaks for that names nobody, as long as nobody else is there.</summary>
    public string? Alone { get; init; }
}

/// <summary>One fact about an account: from the request, from the list of accounts, or made up.</summary>
internal sealed record AccountFieldContract(
    string Name,
    IReadOnlyList<PlaceContract> From,
    bool Secret,
    bool List,
    bool? Flag,
    string? Format,
    string? Otherwise,
    Origin Origin
)
{
    /// <summary>Whether listed accounts may lack it.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether it holds a time.</summary>
    public bool Time { get; init; }
}

/// <summary>Where in a request a fact stands, such as a header, with the scheme before it if there is one.</summary>
internal sealed record PlaceContract(string Kind, string Name, string? Scheme, Origin Origin)
{
    /// <summary>Whether the value is written as values of a query are.</summary>
    public bool UrlEscaped { get; init; }
}

/// <summary>A kind of id the provider gives out, and its pattern.</summary>
internal sealed record IdContract(string Name, Tree Pattern, Origin Origin);
