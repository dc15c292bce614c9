namespace Emulator.State;

/// <summary>
/// The session named by the base URL of a request to the emulator's own API; null when there was none.
/// </summary>
internal sealed record PrefixedSession(string? Name);
