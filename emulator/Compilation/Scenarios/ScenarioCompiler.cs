using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Compilation.Scenarios;

/// <summary>Compiles one scenario from what was written.</summary>
internal sealed class ScenarioCompiler(Catalog catalog, Problems problems)
{
    private readonly ScenarioScope _scope = new(catalog, problems);

    /// <summary>The scenario in a text, JSON or YAML; null when it has mistakes, and the problems say which.</summary>
    public static ScenarioPlan? Read(string file, string text, Catalog catalog, Problems problems)
    {
        var before = problems.Count;
        var tree = JsonTree.ReadAny(file, text, problems);
        if (tree is not TreeMap map)
        {
            problems.Add(tree?.Origin ?? new Origin(file, 1, 1), "a scenario is a map that begins 'scenario: NAME'");
            return null;
        }

        var plan = new ScenarioCompiler(catalog, problems).Compile(map);
        return problems.Count == before ? plan : null;
    }

    public ScenarioPlan Compile(TreeMap map)
    {
        var reader = new MapReader(map, "the scenario", problems, ScenarioWords.File);
        reader.Word("format");
        reader.Demand("format");
        _scope.Takes = Taken(reader.Child("value", "'value'"));
        var name = reader.Required("scenario");
        CheckName(name, reader);
        var plan = new ScenarioPlan(name, reader.Required("about"), Word(reader, "group"), Word(reader, "how-real"), [])
        {
            Takes = _scope.Takes,
            When = new WhenCompiler(_scope).Compile(reader.Child("when", "'when'")),
            Steps = Steps(reader),
            Rounds = Rounds(reader),
            Code = Code(reader),
        };
        if (plan.Takes is not null && !_scope.UsesValue)
        {
            var origin = map.Find("value")!.Origin;
            problems.Add(origin, $"the scenario takes a 'value', but no step says {ScenarioWords.Value}");
        }

        reader.Done();
        return plan;
    }

    private static string Word(MapReader reader, string key) => reader.Demand(key) ? reader.Word(key) ?? "" : "";

    private void CheckName(string name, MapReader reader)
    {
        if (!Wish.IsName(name) || name != name.ToLowerInvariant() || name == Wish.AsJudged)
        {
            problems.Add(
                reader.Origin,
                $"'{name}' cannot name a scenario; use lower-case letters, digits and hyphens, a letter first, "
                    + $"and not '{Wish.AsJudged}'"
            );
        }
    }

    private TakenValue? Taken(MapReader? reader)
    {
        if (reader is null)
        {
            return null;
        }

        var kind = Word(reader, "is") switch
        {
            "bytes" => ValueKind.Bytes,
            "number" => ValueKind.Number,
            _ => ValueKind.Time,
        };
        var text = reader.Text("otherwise");
        var otherwise = text is null ? null : ValueKinds.Read(kind, text);
        if (text is not null && otherwise is null)
        {
            problems.Add(reader.Origin, $"'otherwise' is '{text}'; write {ValueKinds.Sample(kind)}");
        }

        var taken = new TakenValue(kind, otherwise, reader.Required("about"));
        reader.Done();
        return taken;
    }

    private ImmutableArray<ScenarioStep> Steps(MapReader reader)
    {
        if (!reader.Demand("steps"))
        {
            return [];
        }

        var steps = new StepCompiler(_scope);
        var items = reader.Items("steps");
        if (items.Count == 0)
        {
            problems.Add(reader.Map.Find("steps")!.Origin, "'steps' is empty; write what happens");
        }

        return [.. items.Select(steps.Compile).OfType<ScenarioStep>()];
    }

    private long Rounds(MapReader reader) =>
        reader.Text("rounds") is ScenarioWords.Forever ? ScenarioStep.Forever
        : _scope.Amount(reader, "rounds", ValueKind.Number) is { IsTaken: false } amount ? amount.Written
        : 1;

    private string Code(MapReader reader)
    {
        var code = reader.Text("code") ?? "";
        if (code.Length > 0 && (code.Length != MagicRecipients.CodeLength || !code.All(char.IsAsciiDigit)))
        {
            problems.Add(reader.Map.Find("code")!.Value.Origin, $"the code is '{code}'; write three digits in quotes");
        }

        return code;
    }
}
