using System.Collections.Immutable;

namespace Emulator.Plans.Scenarios;

/// <summary>A wish as one provider understands it: what happens to its requests, one after the other.</summary>
internal sealed record Script(ImmutableArray<ScriptStep> Steps)
{
    /// <summary>Conditions of the scenarios in it; all of them must hold.</summary>
    public ImmutableArray<ScenarioConditions> When { get; init; } = [];

    public bool LooksIntoBody => When.Any(conditions => conditions.LookIntoBody);

    public bool LooksAtRecipient => When.Any(conditions => !conditions.Recipients.IsEmpty);

    public bool LooksAtCaption => When.Any(conditions => !conditions.Captions.IsEmpty);

    public bool LooksAt(FieldPath path) =>
        When.Any(conditions => conditions.Fields.Any(field => field.Path.Dotted == path.Dotted));

    public bool NamesOperations => When.Any(conditions => !conditions.Operations.IsEmpty);

    /// <summary>Whether it is for some requests of those that fit, by their number.</summary>
    public bool Counts => When.Any(conditions => conditions.Counts);

    public bool TakesNumber(long number) => When.All(conditions => conditions.TakesNumber(number));

    /// <summary>The step for one more request; null when the script has come to its end.</summary>
    public ScriptStep? Next(ref ScriptPlace at, DateTimeOffset now)
    {
        while (at.Step < Steps.Length)
        {
            var step = Steps[at.Step];
            if (step.TakesOneMore(ref at, now))
            {
                return step;
            }

            at = After(at, step);
        }

        return null;
    }

    private static ScriptPlace After(ScriptPlace at, ScriptStep step) =>
        !step.EndsRound ? new ScriptPlace(at.Step + 1, at.Round)
        : at.Round + 1 < step.Rounds ? new ScriptPlace(step.RoundStart, at.Round + 1)
        : new ScriptPlace(at.Step + 1, 0);
}

/// <summary>One step of a script, with everything known that its provider and its value decide.</summary>
internal sealed record ScriptStep(ScenarioStep Does, string Name)
{
    /// <summary>Where it leads; null when the contract judges.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What was said behind the name.</summary>
    public long? Value { get; init; }

    /// <summary>For how many requests it is.</summary>
    public required long Times { get; init; }

    /// <summary>For how long it is, from its first request on; null when requests are counted.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>Its number in the script, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The step with which a round begins, and whether this one ends it.</summary>
    public int RoundStart { get; init; }

    public bool EndsRound { get; init; }

    public long Rounds { get; init; } = 1;

    public bool TakesOneMore(ref ScriptPlace at, DateTimeOffset now)
    {
        if (For is { } time)
        {
            // A clock that was set back begins anew.
            at.Since = at.Since is { } since && since <= now ? since : now;
            return now - at.Since < time;
        }

        return at.Used < Times && ++at.Used > 0;
    }
}

/// <summary>How far a script has come.</summary>
internal record struct ScriptPlace(int Step, long Round)
{
    public long Used { get; set; }

    public DateTimeOffset? Since { get; set; }
}
