using System.Text;
using Emulator.Cli.Comparing;
using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Judging;

/// <summary>Reads examples as they stand beside contracts; a file may hold several documents.</summary>
internal static class ExampleRequests
{
    public static IReadOnlyList<RecordedRequest> Read(string file, string text, Problems problems) =>
        [
            .. YamlTree
                .ReadMany(file, text, problems)
                .Select(new ExampleReader(problems).Read)
                .OfType<ExampleContract>()
                .Select(example => Of(file, example)),
        ];

    private static RecordedRequest Of(string file, ExampleContract example)
    {
        var (request, reply, given) = (example.Request, example.Reply, example.Given);
        var headers = Pairs(request.Headers);
        headers.Add(KeyValuePair.Create("X-Emulator-Edition", given.Edition));
        if (given.Scenario is { } scenario)
        {
            headers.Add(KeyValuePair.Create("X-Emulator-Scenario", scenario));
        }

        var body = Encoding.UTF8.GetBytes(request.Body ?? "");
        return new RecordedRequest(
            $"{file}:{example.Origin.Line}",
            new DirectRequest(request.Method, request.Path, "localhost", headers, body)
        )
        {
            Reply = new SeenReply(reply.Status, Pairs(reply.Headers), Encoding.UTF8.GetBytes(reply.Body)),
            Example = example,
        };
    }

    private static List<KeyValuePair<string, string>> Pairs(IEnumerable<HeaderContract> headers) =>
        [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))];
}
