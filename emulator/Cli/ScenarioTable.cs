using System.Globalization;
using Emulator.Compilation.Scenarios;
using Emulator.Contracts.Language;
using Emulator.Plans.Scenarios;

namespace Emulator.Cli;

/// <summary>Makes the rows in which scenarios are shown: group by group, and by their names.</summary>
internal sealed class ScenarioTable(LoadedScenarios scenarios)
{
    private const string All = "all";

    private readonly WishCheck _check = new(scenarios.Catalog, scenarios.Book);

    public IReadOnlyList<ScenarioRow> Rows() =>
        [
            .. scenarios
                .Book.All.OrderBy(plan => Array.IndexOf(ScenarioWords.Groups, plan.Group))
                .ThenBy(plan => plan.Name, StringComparer.Ordinal)
                .Select(Row),
        ];

    private ScenarioRow Row(ScenarioPlan plan) =>
        new(
            plan.Name,
            plan.Group,
            plan.Takes is null ? "" : plan.Takes.Kind.ToString().ToLowerInvariant(),
            plan.Takes is { Otherwise: { } otherwise } ? Written(plan.Takes.Kind, otherwise) : "",
            plan.Takes?.About ?? "",
            plan.Code,
            plan.HowReal,
            Providers(plan),
            plan.About
        );

    private string Providers(ScenarioPlan plan)
    {
        var able = _check.ProvidersFor(Wish.Of(plan.Name));
        return able.Count == scenarios.Catalog.Providers.Count ? All : string.Join(", ", able);
    }

    private static string Written(ValueKind kind, long value)
    {
        var (unit, length) = (kind, TimeSpan.FromTicks(value)) switch
        {
            (not ValueKind.Time, _) => ("", 1),
            (_, var time) when time.Ticks % TimeSpan.TicksPerMinute == 0 => ("m", TimeSpan.TicksPerMinute),
            (_, var time) when time.Ticks % TimeSpan.TicksPerSecond == 0 => ("s", TimeSpan.TicksPerSecond),
            _ => ("ms", TimeSpan.TicksPerMillisecond),
        };
        return (value / length).ToString(CultureInfo.InvariantCulture) + unit;
    }
}

/// <summary>One scenario as lists show it; empty where there is nothing to say.</summary>
internal sealed record ScenarioRow(
    string Name,
    string Group,
    string Takes,
    string Otherwise,
    string AboutValue,
    string Code,
    string HowReal,
    string Providers,
    string About
);
