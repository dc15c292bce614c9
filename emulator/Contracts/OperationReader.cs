using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads one operation: route, order of steps, gates, body, fields, media, success.</summary>
internal sealed class OperationReader(MapReader reader, string name, Problems problems)
{
    private static readonly string[] AllMethods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

    private NamedCheckReader Gates => new(OperationWords.Gate, "gate", "{ GATE: …, else: OUTCOME }", problems);

    /// <summary>An operation with a route of its own.</summary>
    public OperationContract ReadRouted()
    {
        reader.Demand("route", "a method and a path such as 'POST /messages', or a list of them");
        var routes = reader.TextsAt("route").Select(Route).OfType<WrittenRoute>().ToArray();
        var method = routes.Length > 0 ? routes[0].Method : "POST";
        if (routes.Any(route => route.Method != method))
        {
            problems.Add(reader.Origin, $"the routes of operation '{name}' have different methods; split it");
        }

        string[] paths = routes.Length > 0 ? [.. routes.Select(route => route.Path)] : ["/"];
        var (sends, id) = (reader.Flag("sends", otherwise: false), reader.Text("message-id"));
        if (id is not null && !sends)
        {
            problems.Add(
                reader.Origin,
                $"operation '{name}' has a 'message-id' but sends nothing; write 'sends: true'"
            );
        }

        return Read(method, paths, ConditionReader.Read(reader, "when")) with
        {
            Sends = sends,
            MessageId = id,
        };
    }

    private WrittenRoute? Route(TextAt written)
    {
        var route = written.Text.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (route.Length == 2 && AllMethods.Contains(route[0]) && route[1].StartsWith('/'))
        {
            return new WrittenRoute(route[0], route[1]);
        }

        problems.Add(written.Origin, $"operation '{name}' wants a route such as 'POST /messages'");
        return null;
    }

    /// <summary>An operation that stands in where no other fits: an unknown path or a wrong method.</summary>
    public OperationContract ReadFallback() => Read("", [], []);

    private OperationContract Read(string method, string[] paths, IReadOnlyList<ConditionContract> when)
    {
        reader.Text("about");
        var (fields, limits) = (new FieldReader(problems), reader.Entries("limits"));
        var order = OrderReader.Read(reader, limits);
        var operation = new OperationContract(
            name,
            method,
            paths,
            when,
            order,
            Gates.ReadAll(reader.Entries("access")),
            Gates.ReadAll(limits),
            reader.Child("body", "the body") is { } body ? BodyReader.Read(body) : null,
            fields.ReadAll(reader.Entries("fields")),
            FaultsReader.Read(reader, order),
            reader.Child("media", "the media") is { } media ? MediaReader.Read(media) : null,
            Gates.ReadAll(reader.Entries("readiness")),
            ReadAccepted(),
            EndingReader.ReadEvidence(reader, $"operation '{name}'"),
            reader.Origin
        );
        reader.Done();
        return operation;
    }

    private List<AcceptedContract> ReadAccepted()
    {
        switch (reader.Take("accepted"))
        {
            case TreeText outcome:
                return [new AcceptedContract([], outcome.Value, outcome.Origin)];
            case TreeList { Items: not [] } list:
                return [.. list.Items.Select(ReadChoice).OfType<AcceptedContract>()];
            default:
                problems.Add(reader.Origin, $"operation '{name}' lacks 'accepted': an outcome, or a list of them");
                return [];
        }
    }

    private AcceptedContract? ReadChoice(Tree tree)
    {
        if (tree is not TreeMap map)
        {
            problems.Add(tree.Origin, "one of several accepted outcomes is written { when: …, outcome: OUTCOME }");
            return null;
        }

        var choice = new MapReader(map, "an accepted outcome", problems, OperationWords.Accepted);
        var accepted = new AcceptedContract(
            ConditionReader.Read(choice, "when"),
            choice.Required("outcome"),
            map.Origin
        );
        choice.Done();
        return accepted;
    }

    private sealed record WrittenRoute(string Method, string Path);
}
