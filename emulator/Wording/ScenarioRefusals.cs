namespace Emulator.Wording;

/// <summary>What is said to people who ask for a scenario that cannot be had.</summary>
internal static class ScenarioRefusals
{
    /// <summary>One name for all of them: a client that asks for a failure must not take this one for it.</summary>
    private const string Name = "unknown-scenario";

    private const int LongestShown = 100;

    public static Refusal Unknown(string name, string provider, string hint) =>
        new(400, Name, $"'{name}' is no outcome of '{provider}', and no scenario; {hint}");

    /// <summary>A name that nobody knows, whatever the provider.</summary>
    public static Refusal UnknownAnywhere(string name, string hint) =>
        new(400, Name, $"'{name}' is no scenario, and no outcome of any provider; {hint}");

    public static Refusal Unmapped(string name, string provider, IEnumerable<string> known) =>
        new(400, Name, $"'{name}' is a name for any provider, but '{provider}' has no outcome for it; {Known(known)}");

    public static Refusal CountsNothing(string name, string provider) =>
        new(400, Name, $"'{name}' counts requests as the provider documents it, but '{provider}' documents no limit.");

    /// <summary>A scenario that leads to outcomes of which the provider has none.</summary>
    public static Refusal Unmapped(
        string scenario,
        IReadOnlyList<string> outcomes,
        string provider,
        IEnumerable<string> known
    ) =>
        outcomes is [var only] && only == scenario
            ? Unmapped(scenario, provider, known)
            : new(
                400,
                Name,
                $"'{scenario}' leads to {string.Join(" or ", outcomes.Select(name => $"'{name}'"))}, "
                    + $"and '{provider}' has no such outcome; {Known(known)}"
            );

    public static Refusal UnknownStatus(string status, string provider, IEnumerable<string> known) =>
        new(400, Name, $"'{provider}' has no outcome for the status '{status}'; {Known(known)}");

    public static Refusal Unreadable(string text, string reason) =>
        new(
            400,
            Name,
            $"'{Short(text)}' asks for no scenario: {reason}. "
                + "Write a name, or several as in 'server-error*2,slow:25s,accepted'."
        );

    public static Refusal WrongValue(string name, string value, string wanted) =>
        new(
            400,
            "wrong-scenario-value",
            wanted.Length == 0
                ? $"'{name}' takes no value, but '{value}' stands behind it; leave it out."
                : $"'{name}' takes {wanted}, not '{value}'."
        );

    public static Refusal TooManySteps(string text, int most) =>
        new(400, "scenario-too-long", $"'{text}' has more than {most} steps; write 'NAME*TIMES' for what repeats.");

    public static Refusal UnknownOperation(string operation, string hint) =>
        new(400, Name, $"no operation is called '{operation}'; {hint}");

    public static Refusal ArmOneSession() =>
        Refusals.BadInput("A scenario is armed in one session; name it, or leave out 'session' for the default one.");

    public static Refusal TooManyArmed(int most) =>
        new(
            409,
            "too-many-armed",
            $"{most} scenarios are armed in this session; DELETE /_emulator/api/armed ends all."
        );

    public static Refusal NotArmed(string id, IEnumerable<long> known)
    {
        var ids = string.Join(", ", known.Order());
        var there = ids.Length == 0 ? "None is" : $"There are {ids}";
        return new(404, "not-armed", $"No scenario is armed as '{id}'; it may have come to its end. {there}.");
    }

    public static Refusal NoSuchScenario(string name, string hint) =>
        new(404, Name, $"No scenario is called '{name}'; {hint}");

    public static Refusal NotDefined(string name, bool isShipped) =>
        new(
            404,
            "not-defined",
            isShipped
                ? $"'{name}' comes from the folder of scenarios; only those that were sent here can be taken away."
                : $"No scenario '{name}' was sent here, so there is none to take away."
        );

    public static Refusal TooManyScenarios(int most) =>
        new(409, "too-many-scenarios", $"{most} scenarios were defined here, as many as are kept; take some away.");

    public static Refusal Refused(IReadOnlyList<Mistake> problems)
    {
        var said = problems.Select(one => $"{one.File}:{one.Line}:{one.Column}: {one.Message}.");
        return new(422, "scenario-refused", $"The scenario has problems. {string.Join(' ', said)}")
        {
            Problems = problems,
        };
    }

    private static string Short(string text) => text.Length > LongestShown ? $"{text[..LongestShown]}…" : text;

    /// <summary>All names: what was asked for is no slip of the finger.</summary>
    private static string Known(IEnumerable<string> names)
    {
        var listed = string.Join(", ", names.Order(StringComparer.Ordinal));
        return listed.Length == 0 ? "it names none" : $"it has one for {listed}";
    }
}
