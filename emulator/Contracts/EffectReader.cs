namespace Emulator.Contracts;

/// <summary>Reads what an outcome changes, in the order it is written.</summary>
internal static class EffectReader
{
    private const string AText = "a text such as \"{{recipient}}\"";

    private static readonly string[] Keys =
    [
        "set",
        "remember",
        "enqueue",
        "keep",
        "register",
        "clear",
        "store",
        "forget",
    ];

    public static IReadOnlyList<EffectContract> Read(MapReader outcome)
    {
        var effects = new List<EffectContract>();
        foreach (var entry in outcome.Map.Entries)
        {
            if (Keys.Contains(entry.Name))
            {
                effects.AddRange(Effects(entry.Name, outcome));
            }
        }

        foreach (var key in Keys)
        {
            outcome.Take(key);
        }

        return effects;
    }

    private static IEnumerable<EffectContract> Effects(string key, MapReader outcome) =>
        key switch
        {
            "set" => outcome.Entries(key).Select(entry => Flag(entry, outcome.Problems)),
            "remember" => outcome.Entries(key).Select(entry => Text(EffectKind.Remember, entry, outcome)),
            "enqueue" => outcome.Entries(key).Select(entry => Enqueue(entry, outcome)),
            "keep" => outcome.Entries(key).Select(entry => Text(EffectKind.Keep, entry, outcome)),
            "register" => Register(outcome),
            "clear" => outcome.TextsAt(key).Select(Clear),
            "store" => outcome.Child(key, "'store'") is { } store ? [Store(store)] : [],
            _ => outcome.Child(key, "'forget'") is { } forget ? [Forget(forget)] : [],
        };

    private static EffectContract Flag(TreeEntry entry, Problems problems)
    {
        if (entry.Value is not TreeText { Value: "true" or "false" })
        {
            var written = entry.Value is TreeText text ? $"'{text.Value}'" : entry.Value.Kind;
            problems.Add(entry.Value.Origin, $"flag '{entry.Name}' is set to {written}; write true or false");
        }

        return new EffectContract(EffectKind.Set, entry.Name, (entry.Value as TreeText)?.Value ?? "", entry.Origin);
    }

    private static EffectContract Enqueue(TreeEntry entry, MapReader outcome) =>
        entry.Value is TreeMap map
            ? new EffectContract(EffectKind.Enqueue, entry.Name, "", map.Origin) { Map = map }
            : Text(EffectKind.Enqueue, entry, outcome, $"{AText}, or a map");

    private static EffectContract Text(EffectKind kind, TreeEntry entry, MapReader outcome, string wanted = AText)
    {
        if (entry.Value is not TreeText { IsNull: false, Value.Length: > 0 })
        {
            outcome.Problems.Add(entry.Value.Origin, $"'{entry.Name}' is given {entry.Value.Kind}; write {wanted}");
        }

        return new EffectContract(kind, entry.Name, (entry.Value as TreeText)?.Value ?? "", entry.Value.Origin);
    }

    private static EffectContract[] Register(MapReader outcome)
    {
        foreach (var field in outcome.Entries("register").Where(field => field.Value is not TreeText { IsNull: false }))
        {
            Text(EffectKind.Register, field, outcome);
        }

        return outcome.Map.Find("register")?.Value is TreeMap map
            ? [new EffectContract(EffectKind.Register, "", "", map.Origin) { Map = map }]
            : [];
    }

    private static EffectContract Clear(TextAt queue) => new(EffectKind.Clear, queue.Text, "", queue.Origin);

    private static EffectContract Store(MapReader store)
    {
        var effect = new EffectContract(
            EffectKind.Store,
            store.Required("in"),
            store.Required("as"),
            store.Map.Find("in")?.Value.Origin ?? store.Origin
        )
        {
            For = store.Duration("for"),
        };
        store.Done();
        return effect;
    }

    private static EffectContract Forget(MapReader forget)
    {
        var effect = new EffectContract(
            EffectKind.Forget,
            forget.Required("in"),
            forget.Required("id"),
            forget.Map.Find("in")?.Value.Origin ?? forget.Origin
        );
        forget.Done();
        return effect;
    }
}
