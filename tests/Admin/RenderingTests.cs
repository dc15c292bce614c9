using System.Diagnostics;
using Emulator.Cli.Comparing;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Tests.Providers;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>A request of the journal can be taken away in forms that send it again, without its secrets.</summary>
public sealed class RenderingTests
{
    private const string Requests = "/_emulator/api/requests";
    private const string Secret = "Authorization: Bearer EAAJ-very-secret";

    [Fact]
    public async Task Writes_a_request_as_curl_and_as_http()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync(headers: [Secret, "X-Note: it's $HOME", "Cookie: a=1"]);
        var curl = await client.GetAsync($"{Requests}/1/curl");
        var http = await client.GetAsync($"{Requests}/1/http");
        Snapshot.Match($"{curl.Scrubbed}\n{http.Scrubbed}");
    }

    [Theory]
    [InlineData("it's \\\"quoted\\\" $HOME `date` \\\\ !!")]
    [InlineData("two\\nlines")]
    [InlineData("@file")]
    [InlineData("żółć 😀")]
    public async Task The_line_of_curl_sends_the_same_again_in_bash(string caption)
    {
        await using var client = await ApiClient.StartAsync();
        var image = $$"""{"link":"https://images.emulator.test/a.jpg","caption":"{{caption}}"}""";
        var body = $$"""{"messaging_product":"whatsapp","to":"16505550001","type":"image","image":{{image}}}""";
        await client.AskAsync("POST", $"/v23.0/{ApiClient.Phone}/messages?a=[1]", body, Secret, "X-Empty: ");
        await RunAsync((await client.GetAsync($"{Requests}/1/curl")).Text, ("TOKEN", "EAAJ-very-secret"));
        var (first, second) = (await EntryAsync(client, 1), await EntryAsync(client, 2));
        Assert.Equal(
            (body, "accepted"),
            (
                second.GetProperty("body").GetString(),
                (await client.GetAsync($"{Requests}/2")).Json.GetProperty("verdict").GetString()
            )
        );
        foreach (var name in new[] { "Authorization", "Content-Type", "X-Empty" })
        {
            Assert.Equal(Header(first, name), Header(second, name));
        }

        Assert.Equal(first.GetProperty("target").GetString(), second.GetProperty("target").GetString());
    }

    [Theory]
    [InlineData("200000 letters")]
    [InlineData("no text")]
    public async Task The_line_of_curl_sends_long_and_binary_bodies_too(string kind)
    {
        await using var server = await TestServer.StartAsync();
        using var client = server.NewClient();
        var body = kind == "no text" ? [0, 255, 1, 254] : Enumerable.Repeat((byte)'\'', 200_000).ToArray();
        var path = new Uri($"/v23.0/{ApiClient.Phone}/messages", UriKind.Relative);
        using var sent = await client.PostAsync(path, new ByteArrayContent(body));
        await RunAsync(await client.GetStringAsync(new Uri($"{Requests}/1/curl", UriKind.Relative)));
        var entries = server.Host.Sessions.Default.Journal.Read((in _) => true, 2).Newest;
        Assert.Equal(2, entries.Count);
        Assert.Equal(body, entries[0].Read().RequestBody);
    }

    [Theory]
    [InlineData("", "16505550001", "")]
    [InlineData("/_emulator/s/a", "16505550002", "")]
    [InlineData("/_emulator/s/a/whatsapp-cloud/", "16505550003", "")]
    [InlineData("/whatsapp-cloud@observed", "16505550004", "")]
    [InlineData("", "not a number", "")]
    [InlineData("", "16505550005", "X-Emulator-Scenario: rate-limited")]
    [InlineData("", "16505550006", "X-Emulator-Edition: observed")]
    public async Task Writes_an_example_that_can_be_replayed(string prefix, string to, string header)
    {
        await using var client = await ApiClient.StartAsync(new Settings { Seed = "one" });
        await client.SendAsync(to, prefix, header.Length == 0 ? [Secret] : [Secret, header]);
        var yaml = (await client.GetAsync($"{Requests}/1/example")).Text;
        var problems = new Problems();
        var example = ExampleReader.Read("journal.yaml", yaml, problems)!;
        Findings.None(problems.InOrder.Select(problem => problem.ToString()));
        var settings = new Settings { Seed = "two", Edition = example.Given.Edition };
        await using var other = await TestServer.StartAsync(settings);
        var written = ExampleRequests.Written(example.Request, example.Given.Scenario, "", "localhost");
        Findings.None(ReplyComparison.Differences(example, (await RawClient.AskAsync(other, written)).Seen));
        Assert.DoesNotContain("very-secret", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_looks_like_one_that_people_write()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync("16505550001", "", Secret, "X-Emulator-Scenario: rate-limited");
        Snapshot.Match((await client.GetAsync($"{Requests}/1/example")).Scrubbed);
    }

    [Fact]
    public async Task Refuses_what_cannot_be_written_down()
    {
        await using var client = await ApiClient.StartAsync();
        await client.GetAsync("/nobody/knows");
        Assert.Equal("no-reply-of-a-provider", (await client.GetAsync($"{Requests}/1/example")).Error);
        Assert.Equal("unknown-request", (await client.GetAsync($"{Requests}/2/curl")).Error);
        Assert.Equal("wrong-method", (await client.DeleteAsync($"{Requests}/1/curl")).Error);
    }

    private static async Task<System.Text.Json.JsonElement> EntryAsync(ApiClient client, int number) =>
        (await client.GetAsync($"{Requests}/{number}")).Json.GetProperty("request");

    private static string? Header(System.Text.Json.JsonElement request, string name) =>
        request.GetProperty("headers").TryGetProperty(name, out var value) ? value.GetString() : null;

    private static async Task RunAsync(string script, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var bash = Process.Start(start)!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.Equal(0, bash.ExitCode);
    }
}
