namespace Emulator.State;

/// <summary>
/// Which scenario a request met: what was asked for, by whom, over whom, and what it did to the reply.
/// </summary>
internal sealed record ActedScenario(string Text, string By, int Step)
{
    /// <summary>The askers that would have had their way without it.</summary>
    public required string[] Over { get; init; }

    /// <summary>What went wrong on the wire; empty when nothing did.</summary>
    public string Fault { get; init; } = "";

    /// <summary>'taken' or 'lost' where the fault leaves that open to the client; else empty.</summary>
    public string Message { get; init; } = "";

    /// <summary>How long the reply was held back.</summary>
    public TimeSpan Delay { get; init; }
}
