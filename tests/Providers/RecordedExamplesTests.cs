using Bogus;
using Emulator.Cli.Comparing;
using Emulator.Contracts;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>Every recorded request gets the recorded reply, over the wire and whichever way it comes in.</summary>
public sealed class RecordedExamplesTests(ExampleServers servers) : IClassFixture<ExampleServers>
{
    private static readonly IReadOnlyList<ProviderContract> Contracts = new ContractFolder(
        Repository.PathOf("contracts"),
        new Problems()
    ).ReadAll();

    public static TheoryData<string, string> EveryExampleEveryWay()
    {
        var rows = new TheoryData<string, string>();
        foreach (var file in Examples.Files)
        {
            rows.Add(file, "root");
            rows.Add(file, "mount");
            rows.Add(file, "host");
            rows.Add(file, "session");
            rows.Add(file, "session and mount");
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryExampleEveryWay))]
    public async Task Answers_as_recorded(string file, string way)
    {
        var example = Examples.Read(file);
        var server = await servers.ForAsync(example.Given);
        var provider = Examples.ProviderOf(file);
        var (prefix, host) = way switch
        {
            "mount" => ($"/{provider}", "localhost"),
            "host" => ("", HostOf(provider)),
            "session" => ("/_emulator/s/replay", "localhost"),
            "session and mount" => ($"/_emulator/s/replay/{provider}/", "localhost"),
            _ => ("", "localhost"),
        };
        var request = ExampleRequests.Written(example.Request, example.Given.Scenario, prefix, host);
        Findings.None(ReplyComparison.Differences(example, (await RawClient.AskAsync(server, request)).Seen));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Answers_as_recorded_in_any_order_over_one_connection(int seed)
    {
        var random = new Randomizer(seed);
        foreach (var group in Examples.Files.Select(Examples.Read).GroupBy(GivenOf))
        {
            var server = await servers.ForAsync(group.First().Given);
            await AskInTurnAsync(server, random.Shuffle(group.Concat(group)));
        }
    }

    [Fact]
    public void There_are_examples_to_replay() => Assert.True(Examples.Files.Count >= 45);

    private static (string, string, bool) GivenOf(ExampleContract example) =>
        (
            example.Given.Edition,
            example.Given.Accounts is { } accounts ? Examples.Json(accounts) : "open",
            example.Given.Limits
        );

    private static async Task AskInTurnAsync(TestServer server, IEnumerable<ExampleContract> examples)
    {
        var client = await RawClient.ConnectAsync(server);
        foreach (var example in examples)
        {
            await client.SendAsync(ExampleRequests.Written(example.Request, example.Given.Scenario, "", "localhost"));
            var reply = await client.ReadReplyAsync(example.Request.Method);
            Findings.None(ReplyComparison.Differences(example, reply.Seen));
            if (reply.Header("Connection") == "close")
            {
                client.Dispose();
                client = await RawClient.ConnectAsync(server);
            }
        }

        client.Dispose();
    }

    private static string HostOf(string provider) => Contracts.First(contract => contract.Name == provider).Hosts[0];
}
