namespace Emulator.Contracts;

/// <summary>Reads what an outcome changes, in the order it is written.</summary>
internal static class EffectReader
{
    private static readonly string[] Keys = ["set", "store"];

    public static IReadOnlyList<EffectContract> Read(MapReader outcome)
    {
        var effects = new List<EffectContract>();
        var written = outcome.Map.Entries.Select(entry => entry.Name).Where(Keys.Contains);
        foreach (var key in written.Union(Keys))
        {
            effects.AddRange(
                key switch
                {
                    "set" => outcome.Entries(key).Select(entry => Flag(entry, outcome.Problems)),
                    _ => outcome.Child(key, "'store'") is { } store ? [Store(store)] : [],
                }
            );
        }

        return effects;
    }

    private static EffectContract Flag(TreeEntry entry, Problems problems)
    {
        if (entry.Value is not TreeText { Value: "true" or "false" })
        {
            var written = entry.Value is TreeText text ? $"'{text.Value}'" : entry.Value.Kind;
            problems.Add(entry.Value.Origin, $"flag '{entry.Name}' is set to {written}; write true or false");
        }

        return new EffectContract(EffectKind.Set, entry.Name, (entry.Value as TreeText)?.Value ?? "", entry.Origin);
    }

    private static EffectContract Store(MapReader store)
    {
        var effect = new EffectContract(
            EffectKind.Store,
            store.Required("in"),
            store.Required("as"),
            store.Map.Find("in")?.Value.Origin ?? store.Origin
        );
        store.Done();
        return effect;
    }
}
