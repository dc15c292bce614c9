using System.Collections.Immutable;

namespace Emulator.Plans.Scenarios;

/// <summary>A failure that is asked for by its name: on what conditions it happens, and what step by step.</summary>
internal sealed record ScenarioPlan(
    string Name,
    string About,
    string Group,
    string HowReal,
    ImmutableArray<ScenarioStep> Steps
)
{
    /// <summary>How often the steps are gone through; the most a number can be means for ever.</summary>
    public long Rounds { get; init; } = 1;

    public ScenarioConditions When { get; init; } = ScenarioConditions.None;

    /// <summary>What may be said behind the name, as in 'slow:25s'; null where nothing may.</summary>
    public TakenValue? Takes { get; init; }

    /// <summary>The last digits of the recipient that asks for it; empty where none does.</summary>
    public string Code { get; init; } = "";
}

/// <summary>A value that is said behind a scenario's name: its kind, what counts without it, and its meaning.</summary>
internal sealed record TakenValue(ValueKind Kind, long? Otherwise, string About);

/// <summary>A number of a step: written in the scenario, or the value that is said behind the name.</summary>
internal readonly record struct Amount(long Written, bool IsTaken)
{
    /// <summary>The number; null where it is the value and none was said.</summary>
    public long? With(long? taken) => IsTaken ? taken : Written;
}

/// <summary>One step: how a request is answered, how the reply goes out, and for how many requests.</summary>
internal sealed record ScenarioStep
{
    public const long Forever = long.MaxValue;

    /// <summary>The outcome: the first of these that the provider has; none means as the contract judges.</summary>
    public ImmutableArray<string> Outcomes { get; init; } = [];

    /// <summary>A reply of the scenario's own, such as a proxy's; null where the provider answers.</summary>
    public OutcomePlan? Reply { get; init; }

    /// <summary>For how many requests; null means one, or all that follow where it is the last.</summary>
    public Amount? Times { get; init; }

    /// <summary>For how long from its first request on, by the session's clock, in ticks.</summary>
    public Amount? For { get; init; }

    public DelayPlan? Delay { get; init; }

    public WireFault Fault { get; init; }

    /// <summary>What the fault counts; null means as many as it usually does.</summary>
    public Amount? Bytes { get; init; }

    /// <summary>The message never reached the provider: nothing is judged and nothing changes.</summary>
    public bool IsLost { get; init; }

    /// <summary>When the provider tells what follows the reply, in ticks; null means as its contract says.</summary>
    public Amount? Later { get; init; }

    /// <summary>Requests are counted and refused as the provider documents it.</summary>
    public bool Limits { get; init; }
}
