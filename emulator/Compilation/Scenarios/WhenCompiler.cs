using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Compilation.Scenarios;

/// <summary>Compiles the conditions of a scenario.</summary>
internal sealed class WhenCompiler(ScenarioScope scope)
{
    public ScenarioConditions Compile(MapReader? reader)
    {
        if (reader is null)
        {
            return ScenarioConditions.None;
        }

        var conditions = new ScenarioConditions
        {
            Providers = Checked(reader.TextsAt("provider"), scope.CheckProvider),
            Operations = Checked(reader.TextsAt("operation"), scope.CheckOperation),
            Accounts = Patterns(reader.TextsAt("account")),
            Recipients = [.. reader.Texts("to").Select(TextPattern.OfDigits)],
            Captions = Patterns(reader.TextsAt("caption")),
            Fields = [.. reader.Entries("field").Select(Field)],
            Nth = reader.WholeNumber("nth", 1) ?? 0,
            Every = reader.WholeNumber("every", 2) ?? 0,
        };
        reader.Done();
        return conditions;
    }

    private static ImmutableArray<string> Checked(IReadOnlyList<TextAt> names, Action<TextAt> check)
    {
        foreach (var name in names)
        {
            check(name);
        }

        return [.. names.Select(name => name.Text)];
    }

    private FieldCondition Field(TreeEntry entry)
    {
        // Checked as contracts check theirs; looked up by its name, for every provider has an index of its own.
        _ = new FieldWays(new FieldIndex(), scope.Problems).One(entry.Name, entry.Origin);
        var before = scope.Problems.Count;
        var texts = new MapReader(new TreeMap(entry.Origin, [entry]), "'field'", scope.Problems).TextsAt(entry.Name);
        if (texts.Count == 0 && scope.Problems.Count == before)
        {
            var problem = $"'{entry.Name}' says nothing; write present, absent, or what it may be like";
            scope.Problems.Add(entry.Value.Origin, problem);
        }

        return new FieldCondition(
            FieldPath.Of(entry.Name),
            texts.Any(text => text.Text == "present"),
            texts.Any(text => text.Text == "absent"),
            Patterns([.. texts.Where(text => text.Text is not ("present" or "absent"))])
        );
    }

    private static ImmutableArray<TextPattern> Patterns(IReadOnlyList<TextAt> texts) =>
        [.. texts.Select(text => new TextPattern(text.Text))];
}
