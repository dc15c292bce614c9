using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>Recorded requests are judged as the server would, from every kind of file.</summary>
public sealed class JudgeVerbTests : IDisposable
{
    private const string Send = "http://localhost:8080/pebble-api/send?token=t";
    private readonly JudgedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("export?format=har", "all.har", "2 requests: 2 accepted or as recorded")]
    [InlineData("export?format=examples", "all.yaml", "2 requests: 2 accepted or as recorded")]
    [InlineData("requests/1/http", "one.http", "1 request: 1 accepted or as recorded")]
    [InlineData("requests/1/example", "one.yaml", "1 request: 1 accepted or as recorded")]
    public async Task What_the_emulator_writes_is_judged_as_it_was(string path, string file, string total)
    {
        await using var server = await TestServer.StartAsync(new Settings { Contracts = _folder.Contracts });
        using var client = server.NewClient();
        await client.PostAsync("pebble-api/send?token=secret", new StringContent("""{"to":"1"}"""));
        await client.GetAsync("pebble-api/elsewhere");
        _folder.Write(file, await client.GetStringAsync($"_emulator/api/{path}"));
        var ending = await _folder.JudgeAsync();
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Assert.EndsWith($"\n{total}\n", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_are_not_printed()
    {
        _folder.Write("one.http", "POST http://localhost/bolt-api/send?token=secret-42");
        var acme = Repository.PathOf("tests/acme");
        var ending = await Verbs.RunAsync($"judge {_folder.Path} --contracts {acme}");
        Assert.Contains("token=fp-", ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-42", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_of_a_real_provider_is_judged_as_it_was_recorded()
    {
        var ending = await Verbs.RunAsync($"judge {Repository.PathOf("contracts/wapim")}");
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Assert.Matches(@"\n(\d+) requests: \1 accepted or as recorded\n$", ending.Output);
        Assert.Contains("\n  agrees with the recorded reply\n", ending.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":200,"content":{"text":"one"}}""", 0, "agrees with the recorded reply")]
    [InlineData("""{"status":500,"content":{"text":"one"}}""", 1, "differs: status 200, recorded 500")]
    [InlineData(
        """{"status":200,"content":{"text":"b3R3","encoding":"base64"}}""",
        1,
        "the body is 'one', recorded 'otw'"
    )]
    [InlineData("""{"status":0,"content":{}}""", 0, "pebble send: sent, 200\n")]
    public async Task A_recorded_reply_is_held_against_ours(string response, int code, string said)
    {
        _folder.Write("one.har", Har($$"""{"method":"POST","url":"{{Send}}"}""", response));
        await _folder.AssertSaysAsync(code, said);
    }

    [Theory]
    [InlineData(
        """{"method":"GET","url":"https://fonts.example.com/a.css"}""",
        1,
        "of no provider: nobody here answers"
    )]
    [InlineData("""{"method":"GET","url":"http://localhost/livez"}""", 1, "the emulator's own paths")]
    [InlineData("""{"method":"GET","url":"http://localhost/pebbles"}""", 1, "the emulator itself: unknown-path, 404")]
    [InlineData(
        """{"method":"POST","url":"http://x/pebble//pebble-api/send?token=t#f"}""",
        0,
        "pebble send: sent, 200"
    )]
    [InlineData("""{"method":"POST","url":"https://a.example.com/pebble-api/send?token=t"}""", 0, "sent, 200")]
    [InlineData("""{"method":"PUT","url":"http://x/pebble-api/send"}""", 1, "unknown, 404\n  ")]
    [InlineData(
        """{"method":"POST","url":"URL","bodySize":9}""",
        1,
        "not judged: the archive lacks its body of 9 bytes"
    )]
    [InlineData(
        """{"method":"POST","url":"URL","bodySize":9,"postData":{"text":"abc"}}""",
        1,
        "not judged: the archive holds 3 of the 9 bytes of its body"
    )]
    [InlineData(
        """{"method":"POST","url":"URL","postData":{"mimeType":"multipart/form-data","params":[{"name":"a"}]}}""",
        1,
        "not judged: the archive lists the fields of its body, and lacks the body"
    )]
    public async Task A_request_of_an_archive_goes_where_the_server_would_send_it(string request, int code, string said)
    {
        _folder.Write("one.har", Har(request.Replace("\"URL\"", $"\"{Send}\""), "null"));
        await _folder.AssertSaysAsync(code, said);
    }

    [Theory]
    [InlineData("judge", 2, "judge is written 'judge FILE.har|FILE.http|FILE.yaml|FOLDER…'")]
    [InlineData("judge nowhere.har", 1, "nowhere.har:1:1: Could not find file")]
    [InlineData("judge a.txt", 1, "a.txt:1:1: no kind of recording ends like this")]
    [InlineData("judge - ", 1, "-:1:1: no kind of recording ends like this")]
    public async Task Says_what_is_wrong_with_how_it_is_called(string arguments, int code, string said)
    {
        var ending = await Verbs.RunAsync(arguments);
        Assert.Equal((code, ""), (ending.Code, ending.Output));
        Assert.Contains(said, ending.Errors, StringComparison.Ordinal);
    }

    private static string Har(string request, string response) =>
        $$$"""{"log":{"version":"1.2","entries":[{"request":{{{request}}},"response":{{{response}}}}]}}""";
}
