namespace Emulator.Cli;

/// <summary>One verb: how it is written, what it does, and the flags that it alone takes.</summary>
internal sealed record Verb(string Name, string About)
{
    /// <summary>The words behind the verb, as help shows them; a verb with none takes none.</summary>
    public string Words { get; init; } = "";

    /// <summary>What stands behind two dashes, as help shows it; empty when nothing may.</summary>
    public string Command { get; init; } = "";

    public IReadOnlyList<VerbFlag> Flags { get; init; } = [];

    /// <summary>The verb in use, as somebody would type it.</summary>
    public required string Example { get; init; }

    /// <summary>Where it listens when nobody says where; empty for where the table of settings says.</summary>
    public string Urls { get; init; } = "";
}

/// <summary>A flag of one verb alone.</summary>
internal sealed record VerbFlag(string Name, string Takes, string Meaning)
{
    public string Flag => "--" + Name;
}
