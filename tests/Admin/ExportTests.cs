using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>The journal can be taken away whole, or what filters leave of it, with nothing secret in it.</summary>
public sealed partial class ExportTests
{
    private const string Export = "/_emulator/api/export";

    [Fact]
    public async Task Writes_a_good_http_archive()
    {
        await using var client = await ClientAsync();
        await client.AskAsync("PUT", "/nobody/knows?a=1&a=2&b=%C3%A4", null);
        var har = await client.GetAsync($"{Export}?format=har");
        Findings.None(HarReader.Problems(har.Json));
        var entries = har.Json.GetProperty("log").GetProperty("entries").EnumerateArray().ToArray();
        Assert.Equal(
            [1, 2, 3, 4],
            entries.Select(entry => entry.GetProperty("_emulator").GetProperty("number").GetInt32())
        );
        var query = entries[3].GetProperty("request").GetProperty("queryString").EnumerateArray();
        Assert.Equal(
            "a=1 a=2 b=ä",
            string.Join(' ', query.Select(pair => $"{pair.GetProperty("name")}={pair.GetProperty("value")}"))
        );
        Assert.Equal(404, entries[3].GetProperty("response").GetProperty("status").GetInt32());
        Assert.DoesNotContain("very-secret", har.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_bodies_that_are_no_text_in_base64()
    {
        await using var server = await TestServer.StartAsync();
        using var client = server.NewClient();
        var path = new Uri($"/v23.0/{ApiClient.Phone}/messages", UriKind.Relative);
        using var sent = await client.PostAsync(path, new ByteArrayContent([0, 255]));
        var har = await client.GetStringAsync(new Uri($"{Export}?format=har", UriKind.Relative));
        using var json = System.Text.Json.JsonDocument.Parse(har);
        Findings.None(HarReader.Problems(json.RootElement));
        var data = json
            .RootElement.GetProperty("log")
            .GetProperty("entries")[0]
            .GetProperty("request")
            .GetProperty("postData");
        Assert.Equal(
            ("AP8=", "base64"),
            (data.GetProperty("text").GetString(), data.GetProperty("_encoding").GetString())
        );
    }

    [Fact]
    public async Task Writes_a_screen_in_words_for_each_session()
    {
        await using var client = await ClientAsync();
        var text = (await client.GetAsync($"{Export}?format=text")).Text;
        Snapshot.Match(Clock().Replace(text, "{time}"));
    }

    [Fact]
    public async Task Writes_examples_that_can_be_read()
    {
        await using var client = await ClientAsync();
        await client.GetAsync("/nobody/knows");
        var text = (await client.GetAsync($"{Export}?format=examples")).Text;
        var documents = text.Split("---\n", StringSplitOptions.RemoveEmptyEntries);
        var problems = new Problems();
        var read = documents.SkipLast(1).Select(document => ExampleReader.Read("journal.yaml", document, problems)!);
        Assert.Equal("accepted throughput-reached accepted", string.Join(' ', read.Select(example => example.Outcome)));
        Findings.None(problems.InOrder.Select(problem => problem.ToString()));
        Assert.StartsWith(
            "# request 4 of session default\n# The reply to request 4 is",
            documents[^1],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("very-secret", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("session=a", "2")]
    [InlineData("verdict=accepted", "1,3")]
    [InlineData("limit=2", "2,3")]
    public async Task Takes_the_filters_of_the_list(string query, string numbers)
    {
        await using var client = await ClientAsync();
        var har = (await client.GetAsync($"{Export}?format=har&{query}")).Json;
        var entries = har.GetProperty("log").GetProperty("entries").EnumerateArray();
        Assert.Equal(
            numbers,
            string.Join(',', entries.Select(entry => entry.GetProperty("_emulator").GetProperty("number")))
        );
    }

    [Theory]
    [InlineData("", "format is ''; write har, json, examples or text.")]
    [InlineData("?format=zip", "format is 'zip'; write har, json, examples or text.")]
    [InlineData("?format=har&statos=1", "There is no filter 'statos'; did you mean 'status'?")]
    public async Task Refuses_forms_and_filters_it_does_not_have(string query, string detail)
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.GetAsync(Export + query);
        Assert.Equal((400, detail), (reply.Status, reply.Detail));
    }

    private static async Task<ApiClient> ClientAsync()
    {
        const string Secret = "Authorization: Bearer EAAJ-very-secret";
        var client = await ApiClient.StartAsync(new Settings { Seed = "export" });
        await client.SendAsync("15550001", "", Secret);
        await client.SendAsync("15550002", "/_emulator/s/a", Secret, "X-Emulator-Scenario: rate-limited");
        await client.SendAsync("15550003", "", Secret);
        return client;
    }

    [GeneratedRegex(@"\d\d:\d\d:\d\d\.\d{3}", RegexOptions.None, 1000)]
    private static partial Regex Clock();
}
