using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Emulator.Tests.Admin;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>What the program logs, read from the error stream of a process of its own.</summary>
public sealed partial class LogTests
{
    private const string Sends = "/acme-api/v2.0/106540352242922/images";
    private const string Secrets = "X-Api-Key: k3y-nobody-may-see\r\nAuthorization: Basic dTpwNHNzdzByZA==\r\n";
    private const string Body = """{"to":"+1 650 555 0001","image":{"caption":"for your eyes only"}}""";

    [Fact]
    public async Task A_request_is_a_line_that_tells_no_secret_no_caption_and_no_whole_number()
    {
        var lines = await LinesAsync("--log requests", Post(Sends, Secrets, Body), Post("/nobody/x", "", ""));
        Assert.Equal(2, lines.Length);
        Assert.Matches(
            @"^info: Emulator\.Serving\.RequestLog\[\d+\] \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z "
                + @"default acme send-image \d{3} \S+ to …0001 account 106540352242922 "
                + $"POST {Sends} journal 1 [0-9.]+ ms Sent$",
            lines[0]
        );
        Assert.Contains(
            " default - - 404 unknown-path to - account - POST /nobody/x ",
            lines[1],
            StringComparison.Ordinal
        );
        foreach (var secret in new[] { "k3y", "dTpw", "p4ss", "eyes only", "5550001", "555 0001" })
        {
            Assert.DoesNotContain(secret, string.Concat(lines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_credential_in_the_path_is_a_fingerprint()
    {
        var lines = await LinesAsync("--log=requests", Post("/bot7%3As3cr3t/image?to=16505550001", "", Body));
        Assert.Matches(" POST /botfp-[0-9a-f]{10}/image journal ", Assert.Single(lines));
    }

    [Fact]
    public async Task In_json_each_line_is_an_object_with_every_value_by_its_name()
    {
        var lines = await LinesAsync(
            "--log requests --log-format json",
            Post(Sends, Secrets, Body),
            Post("/_emulator/s/mine/acme-api/\"a\\b\"", "", ""),
            Post("/no\nline", "", "")
        );
        Assert.Equal(3, lines.Length);
        var states = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("State")).ToArray();
        Assert.Equal("acme send-image …0001 106540352242922 1 Sent", Values(states[0]));
        Assert.Equal("/_emulator/s/mine/acme-api/\"a\\b\"", states[1].GetProperty("Path").GetString());
        Assert.Equal("mine", states[1].GetProperty("Session").GetString());
        Assert.Equal("refused-by-web-server", states[2].GetProperty("Verdict").GetString());
        Assert.True(states[0].GetProperty("Milliseconds").GetDouble() >= 0);
        Assert.True(states[0].GetProperty("Status").GetInt32() >= 200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--log warnings")]
    [InlineData("--log none --log-format json")]
    public async Task Where_nobody_wants_them_requests_are_no_lines(string arguments) =>
        Assert.Empty(await LinesAsync(arguments, Post(Sends, Secrets, Body)));

    [Theory]
    [InlineData("--log warnings", true)]
    [InlineData("--log warnings --log-format json", true)]
    [InlineData("--log none", false)]
    public async Task None_keeps_silent_of_mistakes_in_contracts_too(string arguments, bool told)
    {
        using var folder = new ContractCopy();
        using var emulator = EmulatorProcess.Start(
            $"--urls http://127.0.0.1:0 --contracts {folder.Path} --watch 100ms {arguments}"
        );
        var address = (await emulator.ReadLineAsync())!.Split(' ')[^1];
        using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = EmulatorProcess.Patience };
        folder.Break();
        while (!(await client.GetStringAsync("/readyz")).Contains("the reload failed", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        emulator.Terminate();
        Assert.Equal(told, (await emulator.EndAsync()).Errors.Contains("extra.yaml:2:1", StringComparison.Ordinal));
    }

    private static string Values(JsonElement state) =>
        string.Join(
            ' ',
            new[] { "Provider", "Operation", "To", "Account", "Journal", "End" }.Select(name => state.GetProperty(name))
        );

    [GeneratedRegex(@" journal \d+", RegexOptions.None, 1000)]
    private static partial Regex JournalNumber();

    private static string Post(string path, string headers, string body) => RawClient.Post(path, body, headers);

    /// <summary>
    /// Everything on the error stream of a server that got these requests, in their order: a line is written when its
    /// reply is out, and by then the next request may be answered.
    /// </summary>
    private static async Task<string[]> LinesAsync(string arguments, params string[] requests)
    {
        var contracts = Repository.PathOf("tests/acme");
        using var emulator = EmulatorProcess.Start($"--urls http://127.0.0.1:0 --contracts {contracts} {arguments}");
        var address = new Uri((await emulator.ReadLineAsync())!.Split(' ')[^1]);
        foreach (var request in requests)
        {
            using var client = await RawClient.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
            await client.SendAsync(request);
            await client.ReadReplyAsync();
        }

        emulator.Terminate();
        var lines = (await emulator.EndAsync()).Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.OrderBy(line => JournalNumber().Match(line).Value, StringComparer.Ordinal)];
    }
}
