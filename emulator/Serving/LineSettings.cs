using System.Collections.Frozen;
using Emulator.Plans.Scenarios;

namespace Emulator.Serving;

/// <summary>What the request line needs to know of how the server was started.</summary>
internal sealed record LineSettings(
    bool Plain,
    bool SessionsRequired,
    bool SessionFromAccount,
    FrozenDictionary<string, string> Editions
)
{
    /// <summary>The address that replies give for this server; empty when the request's own counts.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>Whether requests are counted where the session does not say.</summary>
    public bool Limits { get; init; }

    /// <summary>The room that large bodies share while they are in flight.</summary>
    public BodyRoom Bodies { get; init; } = new(BodyRoom.Usually);

    /// <summary>The scenarios in force.</summary>
    public IScenarioSource Scenarios { get; init; } = NoScenarios.Instance;

    /// <summary>What every send meets since the start; null for nothing.</summary>
    public Wish? Scenario { get; init; }

    /// <summary>Whether recipients may ask for scenarios by their last digits.</summary>
    public bool Magic { get; init; }

    private readonly string _general = Editions.GetValueOrDefault(State.SessionSetup.AllProviders, "documented");
    private readonly bool _isOneForAll = Editions.Keys.All(provider => provider == State.SessionSetup.AllProviders);

    /// <summary>The edition of a provider for requests that ask for none.</summary>
    public string EditionOf(string provider) =>
        _isOneForAll ? _general : Editions.GetValueOrDefault(provider, _general);

    /// <summary>As EditionOf, unless the session wants another one.</summary>
    public string EditionOf(string provider, State.Session? session) =>
        session?.Setup.EditionOf(provider) ?? EditionOf(provider);
}
