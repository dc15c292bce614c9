using Emulator.Contracts.Language;
using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Reads the named field checks of an operation.</summary>
internal sealed class FieldReader(Problems problems)
{
    private static readonly string[] NotRules = [.. CheckWords.Check.Keys.Select(key => key.Name)];

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

        var what = $"check '{entry.Name}'";
        var known = new TreeMap(map.Origin, [.. map.Entries.Where(each => NotRules.Contains(each.Name))]);
        var reader = new MapReader(known, what, problems, CheckWords.Check);
        var around = EndingReader.ReadEvidence(reader, what);
        var field = new FieldContract(
            entry.Name,
            reader.Text("field") ?? entry.Name,
            ConditionReader.Read(reader, "when"),
            reader.Text("default") is null ? null : reader.Take("default") as TreeText,
            EndingReader.Read(reader, "required")?.Or(around),
            ReadRules(map, around),
            ReadAmong(reader, around),
            entry.Origin
        );
        reader.Done();
        return field;
    }

    private List<RuleContract> ReadRules(TreeMap map, Evidence? around)
    {
        var rules = new List<RuleContract>();
        foreach (var entry in map.Entries.Where(entry => !NotRules.Contains(entry.Name)))
        {
            if (entry.Value is TreeMap arguments && arguments.Find("else")?.Value is TreeText)
            {
                rules.Add(ReadRule(entry, arguments, around));
                continue;
            }

            var wanted = NearestName.Find(entry.Name, NotRules) is { } key
                ? $"a check has no key '{entry.Name}'; did you mean '{key}'?"
                : $"rule '{entry.Name}' is written {{ …, else: OUTCOME }}";
            problems.Add(entry.Origin, wanted);
        }

        return rules;
    }

    private RuleContract ReadRule(TreeEntry entry, TreeMap written, Evidence? around)
    {
        var reader = new MapReader(
            new TreeMap(written.Origin, [.. written.Entries.Where(IsBeside)]),
            $"rule '{entry.Name}'",
            problems,
            EndingWords.Map
        );
        var ending = EndingReader.ReadBeside(reader, $"rule '{entry.Name}'").Or(around);
        var arguments = new TreeMap(written.Origin, [.. written.Entries.Where(each => !IsBeside(each))]);
        return new RuleContract(entry.Name, arguments, ending, entry.Origin);
    }

    private static bool IsBeside(TreeEntry entry) => EndingWords.Map.Find(entry.Name) is not null;

    private static ChoiceContract? ReadAmong(MapReader reader, Evidence? around)
    {
        var fields = reader.TextsAt("among");
        var none = EndingReader.Read(reader, "none")?.Or(around);
        var several = EndingReader.Read(reader, "several")?.Or(around);
        var choice = new ChoiceContract(fields, none, several, reader.Origin);
        return fields.Count > 0 || choice.None is not null || choice.Several is not null ? choice : null;
    }
}
