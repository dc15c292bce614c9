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
            if (problems.Count == before)
            {
                var origin = tree?.Origin ?? new Origin(file, 1, 1);
                problems.Add(origin, "a scenario is a map that begins 'scenario: NAME'");
            }

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
        _scope.Takes = new TakenValueCompiler(problems).Compile(reader.Child("value", "'value'"));
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
        if (name.Length > 0 && (!IsName(name) || name == Wish.AsJudged))
        {
            problems.Add(
                reader.Map.Find("scenario")!.Value.Origin,
                $"'{name}' cannot name a scenario; use lower-case letters, digits and hyphens, a letter first, "
                    + $"and not '{Wish.AsJudged}'"
            );
        }
    }

    /// <summary>What begins with a digit would be taken for a value, as in 'upload-media:25s'.</summary>
    private static bool IsName(string name) =>
        Wish.IsName(name)
        && char.IsAsciiLetterLower(name[0])
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private ImmutableArray<ScenarioStep> Steps(MapReader reader)
    {
        if (!reader.Demand("steps"))
        {
            return [];
        }

        var steps = new StepCompiler(_scope);
        var items = reader.Items("steps");
        if (reader.Map.Find("steps") is { Value: TreeList { Items.Count: 0 } empty })
        {
            problems.Add(empty.Origin, "'steps' is empty; write what happens");
        }

        return [.. items.Select(steps.Compile).OfType<ScenarioStep>()];
    }

    private long Rounds(MapReader reader)
    {
        var text = reader.Text("rounds");
        if (text is null or ScenarioWords.Forever)
        {
            return text is null ? 1 : ScenarioStep.Forever;
        }

        if (ValueKinds.Read(ValueKind.Number, text) is { } number)
        {
            return number;
        }

        var sample = $"{ValueKinds.Sample(ValueKind.Number)}, or '{ScenarioWords.Forever}'";
        problems.Add(reader.Map.Find("rounds")!.Value.Origin, $"'rounds' is '{text}'; write {sample}");
        return 1;
    }

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
