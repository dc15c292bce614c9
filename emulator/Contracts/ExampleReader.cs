using Emulator.Contracts.Language;
using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Reads one recorded example, so that a mistake in it has a line and a column.</summary>
internal sealed class ExampleReader(Problems problems)
{
    private const string Format = "1";

    /// <summary>The example in a file's text; null when it is no map. Worth using only without problems.</summary>
    public static ExampleContract? Read(string file, string text, Problems problems) =>
        YamlTree.Read(file, text, problems) is { } tree ? new ExampleReader(problems).Read(tree) : null;

    public ExampleContract? Read(Tree tree)
    {
        if (tree is not TreeMap map)
        {
            problems.Add(tree.Origin, $"the example is {tree.Kind}; write a map");
            return null;
        }

        var reader = new MapReader(map, "the example", problems, ExampleWords.File);
        CheckFormat(reader);
        var places = new ExamplePlaces(problems);
        var example = new ExampleContract(
            reader.Required("example"),
            ReadEvidence(reader),
            ReadGiven(reader.Child("given", "'given'")),
            ReadRequest(Required(reader, "request")),
            ReadReply(Required(reader, "reply")),
            reader.Required("outcome"),
            [.. reader.Entries("varies").Select(places.Varying).OfType<VaryingPlace>()],
            [.. reader.Items("same").Select(places.Same).OfType<EqualPlaces>()],
            map.Origin
        )
        {
            Live = ReadLive(reader),
        };
        reader.Done();
        CheckLive(example, map);
        return example;
    }

    private void CheckLive(ExampleContract example, TreeMap map)
    {
        if (example is { Live: not LiveUse.Never, Given.Scenario: not null })
        {
            var origin = map.Find("live")!.Value.Origin;
            problems.Add(origin, "no provider knows scenarios, and this example asks for one; leave 'live' out");
        }
    }

    private void CheckFormat(MapReader reader)
    {
        if (reader.Required("format") is { Length: > 0 } format && format != Format)
        {
            var origin = reader.Map.Find("format")!.Value.Origin;
            problems.Add(origin, $"the format is '{format}'; this program reads {Format}");
        }
    }

    private static LiveUse ReadLive(MapReader reader) =>
        reader.Word("live") switch
        {
            ExampleWords.AsWritten => LiveUse.AsWritten,
            ExampleWords.WithCredentials => LiveUse.WithCredentials,
            _ => LiveUse.Never,
        };

    private Evidence ReadEvidence(MapReader reader)
    {
        var degree = reader.Required("evidence");
        if (degree.Length > 0 && !Evidence.Degrees.Contains(degree))
        {
            var origin = reader.Map.Find("evidence")!.Value.Origin;
            problems.Add(origin, $"the evidence is '{degree}'; {NearestName.Hint(degree, Evidence.Degrees)}");
        }

        return new Evidence(degree, reader.Required("source"));
    }

    private static ExampleGiven ReadGiven(MapReader? reader)
    {
        var edition = reader?.Text("edition") ?? ContractFolder.Documented;
        var limits = reader?.Word("limits") == "on";
        var given = new ExampleGiven(edition, reader?.Take("accounts"), reader?.Text("scenario"), limits);
        reader?.Done();
        return given;
    }

    private ExampleRequest ReadRequest(MapReader reader)
    {
        var (method, path) = (reader.Required("method"), reader.Required("path"));
        if (path.Length > 0 && path[0] != '/')
        {
            problems.Add(reader.Origin, $"the path is '{path}'; it begins with a slash, at the provider's own root");
        }

        var request = new ExampleRequest(method, path, Headers(reader), reader.Text("body"));
        reader.Done();
        return request;
    }

    private ExampleReply ReadReply(MapReader reader)
    {
        reader.Required("status");
        var reply = new ExampleReply(
            reader.WholeNumber("status", 100) ?? 0,
            Headers(reader),
            reader.Text("body") ?? ""
        );
        reader.Done();
        return reply;
    }

    private MapReader Required(MapReader reader, string name)
    {
        if (reader.Take(name) is null)
        {
            problems.Add(reader.Origin, $"the example lacks '{name}'");
        }

        return reader.Child(name, $"'{name}'") ?? new MapReader(new TreeMap(reader.Origin, []), $"'{name}'", new());
    }

    private List<HeaderContract> Headers(MapReader reader)
    {
        var headers = new List<HeaderContract>();
        foreach (var entry in reader.Entries("headers"))
        {
            if (entry.Value is TreeText value)
            {
                headers.Add(new HeaderContract(entry.Name, value.Value, entry.Origin));
                continue;
            }

            problems.Add(entry.Value.Origin, $"header '{entry.Name}' is {entry.Value.Kind}; write a single value");
        }

        return headers;
    }
}
