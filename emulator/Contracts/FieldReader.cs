using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Reads the named field checks of an operation.</summary>
internal sealed class FieldReader(Problems problems)
{
    private static readonly string[] NotRules = ["field", "when", "default", "required", "among", "none", "several"];

    public IReadOnlyList<FieldContract> ReadAll(IReadOnlyList<TreeEntry> entries) =>
        [.. entries.Select(Read).OfType<FieldContract>()];

    private FieldContract? Read(TreeEntry entry)
    {
        if (entry.Value is not TreeMap map)
        {
            var message = entry.Value is TreeText { IsRemoval: true }
                ? $"'~' takes check '{entry.Name}' away, but there is none"
                : $"check '{entry.Name}' is {entry.Value.Kind}; write a map";
            problems.Add(entry.Value.Origin, message);
            return null;
        }

        var reader = new MapReader(map, $"check '{entry.Name}'", problems);
        return new FieldContract(
            entry.Name,
            reader.Text("field") ?? entry.Name,
            ConditionReader.Read(reader, "when"),
            reader.Text("default"),
            reader.Text("required"),
            ReadRules(map),
            ReadAmong(reader),
            entry.Origin
        );
    }

    private List<RuleContract> ReadRules(TreeMap map)
    {
        var rules = new List<RuleContract>();
        foreach (var entry in map.Entries.Where(entry => !NotRules.Contains(entry.Name)))
        {
            if (entry.Value is TreeMap arguments && arguments.Find("else")?.Value is TreeText otherwise)
            {
                rules.Add(new RuleContract(entry.Name, arguments, otherwise.Value, entry.Origin));
                continue;
            }

            var wanted = NearestName.Find(entry.Name, NotRules) is { } key
                ? $"a check has no key '{entry.Name}'; did you mean '{key}'?"
                : $"rule '{entry.Name}' is written {{ …, else: OUTCOME }}";
            problems.Add(entry.Origin, wanted);
        }

        return rules;
    }

    private static ChoiceContract? ReadAmong(MapReader reader)
    {
        var fields = reader.TextsAt("among");
        var choice = new ChoiceContract(fields, reader.Text("none"), reader.Text("several"), reader.Origin);
        return fields.Count > 0 || choice.None is not null || choice.Several is not null ? choice : null;
    }
}
