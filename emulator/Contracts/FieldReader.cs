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
            problems.Add(entry.Value.Origin, $"check '{entry.Name}' is {entry.Value.Kind}; write a map");
            return null;
        }

        var reader = new MapReader(map, $"check '{entry.Name}'", problems);
        return new FieldContract(
            entry.Name,
            reader.Text("field") ?? entry.Name,
            OperationReader.ReadConditions(reader, "when"),
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

            problems.Add(entry.Origin, $"rule '{entry.Name}' is written {{ …, else: OUTCOME }}");
        }

        return rules;
    }

    private static ChoiceContract? ReadAmong(MapReader reader)
    {
        var fields = reader.Items("among").OfType<TreeText>().Select(item => new TextAt(item.Value, item.Origin));
        var choice = new ChoiceContract([.. fields], reader.Text("none"), reader.Text("several"), reader.Origin);
        return choice.Fields.Count > 0 ? choice : null;
    }
}
