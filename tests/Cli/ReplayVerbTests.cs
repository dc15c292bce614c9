using System.Xml.Linq;
using Emulator.Hosting;
using Emulator.Tests.Providers;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>Recorded examples are sent to an emulator, which is set up for each, and differences are told.</summary>
public sealed class ReplayVerbTests : IDisposable
{
    private const string Example = """
        format: 1
        example: the queue is not shown without a token
        evidence: documented
        source: the page on queues
        request: { method: GET, path: /api/v1/whatsapp/queue }
        reply: { status: 403, body: "no\u0001" }
        outcome: token-refused

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("replay-");

    private string JUnit => Path.Combine(_folder.FullName, "replay.xml");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("wapim")]
    [InlineData("z-api")]
    public async Task Every_example_is_answered_as_recorded_whatever_must_be_given(string provider)
    {
        await using var server = await TestServer.StartAsync();
        var ending = await ReplayAsync(server, $"{Repository.PathOf("contracts")} --provider {provider}");
        var count = Examples.Of(provider).Count();
        Assert.Equal((0, $"{count} examples: {count} as recorded\n", ""), (ending.Code, ending.Output, ending.Errors));
        Assert.DoesNotContain(server.Host.Sessions.All, session => session is { IsEnded: false, Name: not "default" });
    }

    [Fact]
    public async Task A_mount_in_the_address_is_the_one_that_is_asked()
    {
        await using var server = await TestServer.StartAsync();
        Write("wapim");
        var ending = await ReplayAsync(server, $"{_folder.FullName}", "z-api");
        Assert.Contains("differs: outcome 'not-found", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_is_told_with_its_rule_and_its_source()
    {
        await using var server = await TestServer.StartAsync();
        Write("wapim");
        var ending = await ReplayAsync(server, $"{_folder.FullName} --junit {JUnit}");
        Assert.Equal((1, ""), (ending.Code, ending.Errors));
        string[] told =
        [
            "examples/queue.yaml:1: the queue is not shown without a token\n",
            "  differs: status 401, recorded 403\n",
            "  differs: the body is\n    {\"status\":false",
            "  rule: wapim show-queue: token-refused, 401\n",
            "  why: token: ",
            "  recorded: documented, the page on queues\n",
            "\n1 example: 0 as recorded, 1 not\n",
        ];
        Findings.None(
            told.Where(line => !ending.Output.Contains(line, StringComparison.Ordinal))
                .Append(ending.Output)
                .SkipLast(1)
        );
    }

    [Fact]
    public async Task The_results_are_JUnits_though_bodies_hold_what_no_xml_can()
    {
        await using var server = await TestServer.StartAsync();
        Write("wapim");
        await ReplayAsync(server, $"{_folder.FullName} --junit {JUnit}");
        var suite = XDocument.Load(JUnit).Element("testsuites")!.Element("testsuite")!;
        string[] counts = ["name", "tests", "failures", "errors", "skipped"];
        Assert.Equal(["wapim", "1", "1", "0", "0"], counts.Select(count => suite.Attribute(count)!.Value));
        var failure = suite.Element("testcase")!.Element("failure")!;
        Assert.Equal("differs: status 401, recorded 403", failure.Attribute("message")!.Value);
        Assert.Contains("no\uFFFD", failure.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--only no-token*", "1 example: 1 as recorded\n")]
    [InlineData("--only no-token* --only a-token-*", "3 examples: 3 as recorded\n")]
    public async Task Only_files_whose_names_fit_are_sent(string only, string said)
    {
        await using var server = await TestServer.StartAsync();
        var ending = await ReplayAsync(server, $"{Repository.PathOf("contracts/wapim")} {only}");
        Assert.Equal((0, said), (ending.Code, ending.Output));
    }

    [Fact]
    public async Task An_emulator_with_a_guarded_API_wants_its_token()
    {
        await using var server = await TestServer.StartAsync(new Settings { AdminToken = "let-me-in" });
        var folder = $"{Repository.PathOf("contracts/wapim")} --only no-token*";
        var refused = await ReplayAsync(server, folder);
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("keeps its API to itself", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await ReplayAsync(server, $"{folder} --admin-token let-me-in")).Code);

        using var file = new ShortFile("let-me-in\n");
        Assert.Equal(0, (await ReplayAsync(server, $"{folder} --admin-token-file {file.Path}")).Code);
    }

    [Theory]
    [InlineData("replay", 2, "replay is written 'replay FOLDER… --to URL'")]
    [InlineData("replay contracts --to somewhere", 2, "replay is written")]
    [InlineData(
        "replay contracts --to http://127.0.0.1:1 --onyl x",
        2,
        "there is no flag '--onyl'; did you mean '--only'?"
    )]
    [InlineData(
        "replay /nowhere-at-all --to http://127.0.0.1:1",
        1,
        "/nowhere-at-all:1:1: there is no such file or folder"
    )]
    [InlineData("replay {contracts} --only zzz --to http://127.0.0.1:1", 1, "files, but none is asked for")]
    [InlineData("replay {contracts} --to http://127.0.0.1:1", 1, "no answer from 127.0.0.1:1")]
    [InlineData("replay {folder} --to http://127.0.0.1:1", 1, "nobody says whose example it is; give --provider")]
    public async Task Says_why_nothing_is_sent(string arguments, int code, string said)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "queue.yaml"), Example);
        var written = arguments.Replace("{contracts}", Repository.PathOf("contracts"), StringComparison.Ordinal);
        var ending = await Verbs.RunAsync(written.Replace("{folder}", _folder.FullName, StringComparison.Ordinal));
        Assert.Equal((code, ""), (ending.Code, ending.Output));
        Assert.Contains(said, ending.Errors, StringComparison.Ordinal);
    }

    private void Write(string provider)
    {
        var examples = Directory.CreateDirectory(Path.Combine(_folder.FullName, provider, "examples"));
        File.WriteAllText(Path.Combine(examples.FullName, "queue.yaml"), Example);
    }

    private static Task<Ending> ReplayAsync(TestServer server, string arguments, string mount = "") =>
        Verbs.RunAsync($"replay {arguments} --to {server.Address}{mount}");
}
