namespace Emulator.Testing;

/// <summary>A scenario that is switched on.</summary>
public sealed record ArmedScenario
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The session it acts in.</summary>
    public string Session { get; init; } = "";

    /// <summary>What was asked for.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>The providers that can do it.</summary>
    public IReadOnlyList<string> Providers
    {
        get => field ?? [];
        init;
    }

    /// <summary>How many requests met it so far.</summary>
    public long Acted { get; init; }

    /// <summary>For how many more it is there; null when nobody counts.</summary>
    public long? TimesLeft { get; init; }
}
