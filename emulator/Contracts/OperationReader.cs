namespace Emulator.Contracts;

/// <summary>Reads one operation: route, order of steps, gates, body, fields, media, success.</summary>
internal sealed class OperationReader(MapReader reader, string name, Problems problems)
{
    private static readonly string[] AllMethods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

    /// <summary>An operation with a route of its own.</summary>
    public OperationContract ReadRouted()
    {
        var route = reader.Required("route").Split(' ', 2, StringSplitOptions.TrimEntries);
        if (route.Length != 2 || !AllMethods.Contains(route[0]) || !route[1].StartsWith('/'))
        {
            problems.Add(reader.Origin, $"operation '{name}' wants a route such as 'POST /messages'");
            return Read("POST", "/");
        }

        return Read(route[0], route[1]);
    }

    /// <summary>An operation that stands in where no other fits: an unknown path or a wrong method.</summary>
    public OperationContract ReadFallback() => Read("", "");

    private OperationContract Read(string method, string path)
    {
        reader.Text("about");
        var fields = new FieldReader(problems);
        var operation = new OperationContract(
            name,
            method,
            path,
            ReadConditions(reader, "when"),
            [.. reader.Items("order").OfType<TreeText>().Select(item => new TextAt(item.Value, item.Origin))],
            ReadGates("access"),
            reader.Child("body", "the body") is { } body ? ReadBody(body) : null,
            fields.ReadAll(reader.Entries("fields")),
            reader.Text("faults") == "all",
            reader.Child("media", "the media") is { } media ? ReadMedia(media) : null,
            ReadGates("readiness"),
            ReadAccepted(),
            reader.Origin
        );
        reader.Done();
        return operation;
    }

    /// <summary>Conditions on fields, each written as 'field: value', 'field: [values]' or 'field: present'.</summary>
    public static IReadOnlyList<ConditionContract> ReadConditions(MapReader reader, string key)
    {
        var conditions = new List<ConditionContract>();
        foreach (var entry in reader.Entries(key))
        {
            conditions.Add(
                entry.Value switch
                {
                    TreeText { Quoted: false, Value: "present" } => new(entry.Name, true, [], entry.Origin),
                    TreeText { Quoted: false, Value: "absent" } => new(entry.Name, false, [], entry.Origin),
                    TreeText text => new(entry.Name, null, [text.Value], entry.Origin),
                    TreeList list => new(entry.Name, null, Values(list), entry.Origin),
                    _ => new(entry.Name, true, [], entry.Origin),
                }
            );
        }

        return conditions;
    }

    private static string[] Values(TreeList list) => [.. list.Items.OfType<TreeText>().Select(item => item.Value)];

    private List<GateContract> ReadGates(string key)
    {
        var gates = new List<GateContract>();
        foreach (var item in reader.Items(key))
        {
            if (item is TreeMap map && map.Find("else")?.Value is TreeText otherwise && map.Entries.Count == 2)
            {
                var gate = map.Entries.First(entry => entry.Name != "else");
                gates.Add(new GateContract(gate.Name, gate.Value, otherwise.Value, gate.Origin));
                continue;
            }

            problems.Add(item.Origin, $"a gate of '{key}' is written {{ GATE: …, else: OUTCOME }}");
        }

        return gates;
    }

    private static BodyContract ReadBody(MapReader body)
    {
        var kinds = body.Items("kinds").OfType<TreeText>().Select(item => new TextAt(item.Value, item.Origin));
        var contract = new BodyContract(
            [.. kinds],
            body.Size("max") ?? 1024 * 1024,
            body.Text("too-large"),
            body.Text("wrong-type"),
            body.Text("unreadable"),
            body.Text("empty"),
            body.Flag("nulls-are-absent", otherwise: false),
            body.Origin
        );
        body.Done();
        return contract;
    }

    private static MediaContract ReadMedia(MapReader media)
    {
        var contract = new MediaContract(
            media.Required("id"),
            media.Required("among"),
            media.Required("unknown"),
            media.Origin
        );
        media.Done();
        return contract;
    }

    private List<AcceptedContract> ReadAccepted()
    {
        switch (reader.Take("accepted"))
        {
            case TreeText outcome:
                return [new AcceptedContract([], outcome.Value, outcome.Origin)];
            case TreeList list:
                return [.. list.Items.OfType<TreeMap>().Select(ReadChoice)];
            default:
                problems.Add(reader.Origin, $"operation '{name}' lacks 'accepted': an outcome, or a list of them");
                return [];
        }
    }

    private AcceptedContract ReadChoice(TreeMap map)
    {
        var choice = new MapReader(map, "an accepted outcome", problems);
        var accepted = new AcceptedContract(ReadConditions(choice, "when"), choice.Required("outcome"), map.Origin);
        choice.Done();
        return accepted;
    }
}
