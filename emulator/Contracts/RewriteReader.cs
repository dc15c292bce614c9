using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads the rewrites and the tables of a provider.</summary>
internal sealed class RewriteReader(Problems problems)
{
    public ProviderContract AddTo(ProviderContract contract, MapReader provider) =>
        contract with
        {
            Rewrites = [.. provider.Entries("rewrites").Select(Rewrite).OfType<RewriteContract>()],
            Tables = [.. provider.Entries("tables").Select(Table).OfType<TableContract>()],
        };

    private RewriteContract? Rewrite(TreeEntry entry)
    {
        if (entry.Value is not TreeList list)
        {
            return Wrong(entry, "rewrite", "write a list of { fits: …, becomes: … }")
                ? new RewriteContract(entry.Name, null, entry.Origin)
                : null;
        }

        var rules = list.Items.Select(item => Rule(item, entry.Name)).OfType<RewriteRuleContract>();
        return new RewriteContract(entry.Name, [.. rules], entry.Origin);
    }

    private RewriteRuleContract? Rule(Tree item, string name)
    {
        if (item is not TreeMap map)
        {
            problems.Add(item.Origin, $"a rule of rewrite '{name}' is {item.Kind}; write {{ fits: …, becomes: … }}");
            return null;
        }

        var reader = new MapReader(map, $"a rule of rewrite '{name}'", problems, RewriteWords.Rule);
        var (fits, becomes) = (At(reader, "fits"), At(reader, "becomes"));
        reader.Done();
        return fits is null || becomes is null ? null : new RewriteRuleContract(fits, becomes);
    }

    /// <summary>A text may become nothing, so an empty one is not missing.</summary>
    private static TextAt? At(MapReader reader, string name) =>
        reader.Demand(name) && reader.Text(name) is { } text
            ? new TextAt(text, reader.Map.Find(name)!.Value.Origin)
            : null;

    private TableContract? Table(TreeEntry entry)
    {
        if (entry.Value is not TreeMap map)
        {
            return Wrong(entry, "table", "write a map with 'values'")
                ? new TableContract(entry.Name, null, null, entry.Origin)
                : null;
        }

        var reader = new MapReader(map, $"table '{entry.Name}'", problems, RewriteWords.Table);
        var hasValues = reader.Demand("values", "texts, and what stands for each");
        var values =
            map.Find("values")?.Value is TreeList
                ? reader.Texts("values").Distinct(StringComparer.Ordinal).ToDictionary(text => text)
                : Values(reader, entry.Name);
        var table = new TableContract(entry.Name, hasValues ? values : null, reader.Text("otherwise"), entry.Origin);
        reader.Done();
        return table;
    }

    private Dictionary<string, string> Values(MapReader reader, string table)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in reader.Entries("values"))
        {
            values[value.Name] = (value.Value as TreeText)?.Value ?? "";
            if (value.Value is not TreeText { IsNull: false })
            {
                var what = $"'{value.Name}' of table '{table}' is {value.Value.Kind}";
                problems.Add(value.Value.Origin, $"{what}; write a single value");
            }
        }

        return values;
    }

    /// <summary>Reports what is no rewrite or no table; says whether it was meant to be one.</summary>
    private bool Wrong(TreeEntry entry, string kind, string right)
    {
        var isRemoval = entry.Value is TreeText { IsRemoval: true };
        var message = isRemoval
            ? $"'~' takes {kind} '{entry.Name}' away, but there is none"
            : $"{kind} '{entry.Name}' is {entry.Value.Kind}; {right}";
        problems.Add(entry.Value.Origin, message);
        return !isRemoval;
    }
}
