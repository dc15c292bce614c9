using System.Collections.Frozen;

namespace Emulator.Serving;

/// <summary>What the request line needs to know of how the server was started.</summary>
internal sealed record LineSettings(
    bool Plain,
    bool SessionsRequired,
    bool SessionFromAccount,
    FrozenDictionary<string, string> Editions
)
{
    /// <summary>The edition of a provider for requests that ask for none.</summary>
    public string EditionOf(string provider) =>
        Editions.TryGetValue(provider, out var edition) ? edition
        : Editions.TryGetValue(State.SessionSetup.AllProviders, out var general) ? general
        : "documented";
}
