using Emulator.Contracts;
using Emulator.Contracts.Language;

namespace Emulator.Cli;

/// <summary>One operation for people: every check in its order, how it succeeds, and what all that stands on.</summary>
internal sealed class OperationText(LoadedProvider provider, ProviderContract contract, EditionTrees trees)
{
    private readonly Outline _text = new();
    private readonly EndingText _endings = new(provider.Family.In(contract.Edition)!);

    public string Of(OperationContract operation)
    {
        var isFallback = operation.Method.Length == 0;
        var map = isFallback ? trees.Fallback(operation.Name) : trees.Operation(operation.Name)!;
        Head(operation, map);
        Steps(operation, map, isFallback ? OperationWords.Fallback : OperationWords.File);
        Accepted(map);
        new ExamplesText(provider, contract.Edition, _text).Add(operation, _endings.Named);
        return _text.ToString();
    }

    private void Head(OperationContract operation, TreeMap map)
    {
        _text.Add(0, $"{provider.Name} {operation.Name} ({contract.Edition})");
        var about = (map.Find("about")?.Value as TreeText)?.Value ?? "";
        string[] lines = [about, .. operation.Routes, ConditionText.Of(map)];
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            _text.Add(1, line);
        }

        if (EndingText.EvidenceIn(map) is { } evidence)
        {
            _text.Add(1, $"[{evidence.Degree}] {evidence.Source}");
        }
    }

    private void Steps(OperationContract operation, TreeMap map, MapShape shape)
    {
        var order = operation.Order.Select(step => step.Text).ToArray();
        var checks = new CheckText(contract, _endings, _text);
        for (var i = 0; i < order.Length; i++)
        {
            _text.Blank();
            _text.Add(0, $"{i + 1}. {order[i]}{Policy(map, order[i])}{Limited(order[i])}");
            if (map.Find(order[i]) is { } step && shape.Find(order[i]) is { } key)
            {
                Step(i + 1, step, key.Shape, checks);
            }
        }
    }

    private static void Step(int number, TreeEntry step, Shape shape, CheckText checks)
    {
        switch (shape, step.Value)
        {
            case (NamesShape { Value: MapShape one }, TreeMap named):
                for (var i = 0; i < named.Entries.Count; i++)
                {
                    checks.Named($"{number}.{i + 1}", named.Entries[i], one);
                }

                break;
            case (MapShape one, TreeMap map):
                checks.Whole(1, map, one);
                break;
        }
    }

    private static string Limited(string step) => step == "limits" ? " (only where limits are on)" : "";

    /// <summary>Whether the first fault of a step ends it.</summary>
    private static string Policy(TreeMap map, string step)
    {
        var faults = map.Find("faults")?.Value;
        var policy =
            faults is TreeMap each ? each.Find(step)?.Value
            : step == "fields" ? faults
            : null;
        return policy is TreeText { Value: "all" } ? " (all faults are collected; the first one's outcome counts)" : "";
    }

    private void Accepted(TreeMap map)
    {
        _text.Blank();
        var message = map.Find("message-id")?.Value is TreeText id
            ? $" (a message; its id is '{id.Value}' in the reply)"
            : "";
        _text.Add(0, $"accepted{message}");
        var ways = map.Find("accepted")?.Value;
        foreach (var way in ways is TreeList list ? list.Items : [ways ?? new TreeMap(map.Origin, [])])
        {
            var condition = way is TreeMap one ? ConditionText.Of(one) : "";
            _text.Add(1, $"{_endings.Of(way)}{(condition.Length > 0 ? $" ({condition})" : "")}");
        }
    }
}
