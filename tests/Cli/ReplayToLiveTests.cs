using Emulator.Cli;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>To the provider itself goes only what is harmless there, with credentials that nobody sees.</summary>
public sealed class ReplayToLiveTests
{
    private const string Instance = "AAAABBBBCCCCDDDDEEEEFFFF00001111";
    private const string Token = "9999888877776666555544443333";
    private const string ClientToken = "Fsecret/of+mine=S";
    private const string Credentials =
        $"{{ z-api: {{ instance: {Instance}, token: '{{MY_TOKEN}}', client-token: {ClientToken} }} }}";

    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal)
    {
        ["MY_TOKEN"] = Token,
    };

    [Fact]
    public async Task What_is_not_marked_as_harmless_stays_here()
    {
        await using var provider = await LiveStandIn.StartAsync(401, "{}");
        var ending = await ReplayAsync(provider, Credentials, "--only", "the-documents-image-by-link*");
        Assert.Equal((1, ""), (ending.Code, ending.Errors));
        Assert.Contains(
            "skipped: this is no emulator, and nothing says that it is harmless",
            ending.Output,
            StringComparison.Ordinal
        );
        Assert.Empty(provider.Asked);
    }

    [Fact]
    public async Task What_is_refused_anyway_is_sent_as_it_was_recorded()
    {
        await using var provider = await LiveStandIn.StartAsync(400, """{"error":"Instance not found"}""");
        var ending = await ReplayAsync(provider, Credentials, "--only", "an-unknown-instance-is-not-found");
        Assert.Equal((0, "1 example: 1 as recorded\n"), (ending.Code, ending.Output));
        var asked = Assert.Single(provider.Asked);
        Assert.StartsWith(
            "POST /instances/3B5D07856DC26A1C9E2E08E691E63271/token/5C4E",
            asked,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(ClientToken, asked, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Emulator", asked, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_looks_something_up_is_sent_with_credentials_that_nobody_sees()
    {
        await using var provider = await LiveStandIn.StartAsync(200, "{\"count\":\"{asked} " + ClientToken + "\"}");
        var ending = await ReplayAsync(provider, Credentials, "--only", "a-queue-is-counted");
        var asked = Assert.Single(provider.Asked);
        Assert.StartsWith($"GET /instances/{Instance}/token/{Token}/queue/count\n", asked, StringComparison.Ordinal);
        Assert.Contains($"\nClient-Token: {ClientToken}\n", asked, StringComparison.Ordinal);
        Assert.Equal(1, ending.Code);
        Assert.Contains(
            "/instances/{instance}/token/{token}/queue/count {client-token}",
            ending.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Token, ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(ClientToken, ending.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ wapim: { token: x } }", "skipped: it wants real credentials (--credentials \"{ z-api: { … } }\")")]
    [InlineData("{ z-api: { instance: x, token: y } }", "skipped: the credentials lack 'client-token'")]
    public async Task What_lacks_credentials_stays_here(string credentials, string said)
    {
        await using var provider = await LiveStandIn.StartAsync(200, """{"count":0}""");
        var ending = await ReplayAsync(provider, credentials, "--only", "a-queue-is-counted");
        Assert.Contains(said, ending.Output, StringComparison.Ordinal);
        Assert.Empty(provider.Asked);
    }

    [Theory]
    [InlineData("{ z-api: { token: '{NOT_SET}' } }", "--credentials:1:19: the environment has no 'NOT_SET'")]
    [InlineData(
        "{ z-api: token }",
        "--credentials:1:10: the account at 'z-api' is a single value; write { FIELD: VALUE }"
    )]
    [InlineData("/no/such/file", "--credentials:1:1: Could not find a part of the path")]
    public async Task Says_what_is_wrong_with_the_credentials(string credentials, string said)
    {
        await using var provider = await LiveStandIn.StartAsync(200, "{}");
        var ending = await ReplayAsync(provider, credentials);
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.StartsWith(said, ending.Errors, StringComparison.Ordinal);
    }

    private static async Task<Ending> ReplayAsync(LiveStandIn provider, string credentials, params string[] more)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        string[] arguments =
        [
            "replay",
            Repository.PathOf("contracts/z-api"),
            "--to",
            provider.Address,
            "--credentials",
            credentials,
            .. more,
        ];
        var code = await CommandLine.RunAsync(arguments, Environment, output, errors);
        return new Ending(code, output.ToString(), errors.ToString());
    }
}
