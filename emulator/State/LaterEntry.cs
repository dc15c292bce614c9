namespace Emulator.State;

/// <summary>What the provider would send after its reply: when, what it says in one line, and its JSON.</summary>
internal sealed record LaterEntry(string Event, TimeSpan After, string Says, string Body);
