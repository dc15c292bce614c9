namespace Emulator.Contracts;

/// <summary>One thing a provider can be asked to do: its address, its checks in order, and its success.</summary>
internal sealed record OperationContract(
    string Name,
    string Method,
    IReadOnlyList<string> Paths,
    IReadOnlyList<ConditionContract> When,
    IReadOnlyList<TextAt> Order,
    IReadOnlyList<NamedCheckContract> Access,
    IReadOnlyList<NamedCheckContract> Limits,
    BodyContract? Body,
    IReadOnlyList<FieldContract> Fields,
    IReadOnlyList<TextAt> CollectsFaults,
    MediaContract? Media,
    IReadOnlyList<NamedCheckContract> Readiness,
    IReadOnlyList<AcceptedContract> Accepted,
    Evidence? Evidence,
    Origin Origin
)
{
    /// <summary>It sends a message.</summary>
    public bool Sends { get; init; }

    /// <summary>Where in the reply's JSON the message's id stands; null when nothing is said of it.</summary>
    public string? MessageId { get; init; }

    /// <summary>Method and path as authors write them; nothing where an operation has no route.</summary>
    public IEnumerable<string> Routes => Paths.Select(path => $"{Method} {path}");
}

/// <summary>A condition on a field of the body: it is there, it is absent, or it is one of some values.</summary>
internal sealed record ConditionContract(
    string Field,
    bool Present,
    bool Absent,
    IReadOnlyList<string> Values,
    Origin Origin
);

/// <summary>A named gate or rule about the image, the word it asks, and where a request ends that fails it.</summary>
internal sealed record NamedCheckContract(
    string Name,
    string Word,
    Tree Argument,
    IReadOnlyList<ConditionContract> When,
    EndingContract Else,
    Origin Origin
);

/// <summary>An outcome, what it says for this check in place of its own, and how we know.</summary>
internal sealed record EndingContract(string Outcome, IReadOnlyList<TreeEntry> Says, Evidence? Evidence, Origin Origin)
{
    /// <summary>What the check says of its evidence, or else what is said around it.</summary>
    public EndingContract Or(Evidence? around) => this with { Evidence = Evidence ?? around };
}

/// <summary>Which bodies an operation reads, how large they may be, and what happens to others.</summary>
internal sealed record BodyContract(
    IReadOnlyList<TextAt> Kinds,
    long Max,
    EndingContract? TooLarge,
    EndingContract? WrongType,
    EndingContract? Unreadable,
    EndingContract? Empty,
    IReadOnlyList<TextAt> JsonInside,
    bool Brackets,
    bool NullsAreAbsent,
    Origin Origin
)
{
    /// <summary>Names whose texts are hidden wherever they are shown.</summary>
    public IReadOnlyList<TextAt> Secrets { get; init; } = [];
}

/// <summary>One named check of a field: required or not, then its rules in order.</summary>
internal sealed record FieldContract(
    string Name,
    string Path,
    IReadOnlyList<ConditionContract> When,
    TreeText? Default,
    EndingContract? Required,
    IReadOnlyList<RuleContract> Rules,
    ChoiceContract? Among,
    Origin Origin
);

/// <summary>One rule of a field and the outcome when it is broken.</summary>
internal sealed record RuleContract(string Name, TreeMap Arguments, EndingContract Else, Origin Origin);

/// <summary>Several fields of which one is wanted, and the outcomes when there is none or more than one.</summary>
internal sealed record ChoiceContract(
    IReadOnlyList<TextAt> Fields,
    EndingContract? None,
    EndingContract? Several,
    Origin Origin
);

/// <summary>An outcome of success, and on what condition it is the one.</summary>
internal sealed record AcceptedContract(IReadOnlyList<ConditionContract> When, string Outcome, Origin Origin);
