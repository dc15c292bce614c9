namespace Emulator.Contracts;

/// <summary>One way a request can end: the reply, what it changes, and how we know.</summary>
internal sealed record OutcomeContract(
    string Name,
    int Status,
    IReadOnlyList<HeaderContract> Headers,
    string Kind,
    Tree? Body,
    IReadOnlyList<TreeEntry> Says,
    IReadOnlyList<EffectContract> Effects,
    Evidence Evidence,
    bool ForScenarios,
    Origin Origin
)
{
    /// <summary>What the provider sends some time after its reply.</summary>
    public IReadOnlyList<LaterContract> Later { get; init; } = [];
}

/// <summary>Something that is sent after the reply, by the provider's own name for it.</summary>
internal sealed record LaterContract(string Event, TimeSpan After, Tree? Body, Origin Origin)
{
    /// <summary>What the verdict shows of it.</summary>
    public string Says { get; init; } = "";
}

/// <summary>One header of a reply.</summary>
internal sealed record HeaderContract(string Name, string Value, Origin Origin);

/// <summary>What an outcome changes: which flag, memory, queue or list, and the text that goes there.</summary>
internal sealed record EffectContract(EffectKind Kind, string Name, string Text, Origin Origin)
{
    /// <summary>How long it stays so; null for ever.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>What goes there when that is no text: a map, or the fields of an account.</summary>
    public TreeMap? Map { get; init; }
}

/// <summary>What may be changed, and how.</summary>
internal enum EffectKind
{
    Set,
    Remember,
    Enqueue,
    Keep,
    Register,
    Clear,
    Store,
    Forget,
}

/// <summary>How sure we are, from 'documented' to 'inferred', and where it was seen.</summary>
internal sealed record Evidence(string Degree, string Source)
{
    public static readonly string[] Degrees = ["documented", "observed", "reported", "inferred"];
}
