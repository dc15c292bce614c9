using System.Globalization;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients.Joining;

/// <summary>Where a request goes when a client joins a base URL and a path is what the page says.</summary>
public sealed class JoiningTests
{
    private const string Folder = "tests/Clients/Joining/";

    public static TheoryData<string> Rules { get; } = JoiningClient.RunBy("rule");

    public static TheoryData<string> Node { get; } = JoiningClient.RunBy("node");

    public static TheoryData<string> Python { get; } = JoiningClient.RunBy("python3");

    public static TheoryData<string> Requests { get; } = JoiningClient.RunBy("requests");

    public static TheoryData<string> Java { get; } = JoiningClient.RunBy("java");

    [Fact]
    public void The_page_names_every_client() => JoiningPage.Holds("clients", JoiningPage.Clients());

    [Fact]
    public Task HttpClient_joins_as_the_page_says() =>
        JoinsAsync(
            "base-address",
            async server =>
            {
                for (var number = 0; number < server.Cases.Count; number++)
                {
                    using var http = new HttpClient { BaseAddress = new Uri(server.Cases[number].Base) };
                    await AskAsync(http, new Uri(server.Cases[number].Path, UriKind.Relative), number);
                }
            }
        );

    [Theory]
    [MemberData(nameof(Rules))]
    public Task A_rule_joins_as_the_page_says(string way) =>
        JoinsAsync(
            way,
            async server =>
            {
                using var http = new HttpClient();
                for (var number = 0; number < server.Cases.Count; number++)
                {
                    if (JoiningRules.Join(way, server.Cases[number]) is { } address)
                    {
                        await AskAsync(http, address, number);
                    }
                }
            }
        );

    [TheoryWith("node")]
    [MemberData(nameof(Node))]
    public Task Node_joins_as_the_page_says(string way) => RunAsync(way, "node", "join.mjs");

    [TheoryWith("python3")]
    [MemberData(nameof(Python))]
    public Task Python_joins_as_the_page_says(string way) => RunAsync(way, "python3", "join.py");

    [TheoryWithPythonModule("requests")]
    [MemberData(nameof(Requests))]
    public Task Requests_joins_as_the_page_says(string way) => RunAsync(way, "python3", "join.py");

    [TheoryWith("java")]
    [MemberData(nameof(Java))]
    public Task Java_joins_as_the_page_says(string way) => RunAsync(way, "java", "Join.java");

    private static Task RunAsync(string way, string program, string file) =>
        JoinsAsync(
            way,
            async server =>
            {
                var words = server.Cases.SelectMany(wanted => (string[])[wanted.Base, wanted.Path]);
                string[] arguments = [Repository.PathOf(Folder + file), way, .. words];
                var ending = await Interpreter.RunAsync(server.Server, program, arguments);
                Assert.Equal((0, ""), (ending.Code, ending.Errors));
            }
        );

    private static async Task JoinsAsync(string way, Func<JoiningServer, Task> send)
    {
        await using var server = await JoiningServer.StartAsync();
        await send(server);
        JoiningPage.Holds(JoiningClient.Of(way).Joins, await server.TableAsync());
    }

    private static async Task AskAsync(HttpClient http, Uri address, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Authorization", "Bearer my-token");
        request.Headers.Add("X-Case", number.ToString(CultureInfo.InvariantCulture));
        using var reply = await http.SendAsync(request);
    }
}
