namespace Emulator.State;

/// <summary>What testers put in place of contracts.</summary>
internal sealed partial class Session
{
    /// <summary>Asked before the contracts, and after the scenarios.</summary>
    public StubBook Stubs { get; } = new();
}
