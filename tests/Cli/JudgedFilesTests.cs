namespace Emulator.Tests.Cli;

/// <summary>Files that people write by hand are read as editors read them, and their mistakes are told.</summary>
public sealed class JudgedFilesTests : IDisposable
{
    private readonly JudgedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("POST http://localhost/pebble-api/send?token=t", "1 request: 1 accepted")]
    [InlineData(
        "# one\n@at = http://localhost/pebble\nPOST {{at}}/pebble-api/send HTTP/1.1\n\n{}\n",
        "1 request: 1 acc"
    )]
    [InlineData("POST /pebble-api/send\n  ?token={{$processEnv TOKEN}}\n  &b=c\nHost: x\n", "1 request: 1 accepted")]
    [InlineData(
        "POST /pebble-api/send\n\n\n###\n\n### two\nPOST /pebble-api/send\nA: b\n\n< body.txt\n",
        "2 requests: 2"
    )]
    [InlineData("POST /pebble-api/send\n\n< nowhere.txt\n", "which its body names")]
    public async Task A_http_file_is_read_as_editors_do(string text, string said)
    {
        _folder.Write("body.txt", "text of a file");
        _folder.Write("some.http", text);
        await _folder.AssertSaysAsync(said.Contains("acc") || said.EndsWith("2 requests: 2") ? 0 : 1, said);
    }

    [Theory]
    [InlineData("a.har", "{\n\"log\": }", "a.har:2:8: this is no HTTP Archive, which is written in JSON")]
    [InlineData("a.har", "{}", "a.har:1:1: this is no HTTP Archive: it lacks the list 'log.entries'")]
    [InlineData("a.har", """{"log":{"entries":[{}]}}""", "a.har log.entries[0]:1:1: the request's address is ''")]
    [InlineData("a.http", "### x\n\nsend it", "a.http:3:1: 'send it' is no request; write METHOD and address")]
    [InlineData("a.http", "POST /a\nno header\n", "a.http:2:1: 'no header' is no header; write NAME: VALUE")]
    [InlineData("a.yaml", "example: x\n", "a.yaml:1:1: the example lacks 'format'")]
    [InlineData("a.txt", "", ":1:1: nothing is recorded here; files end in .har, .http, .rest, .yaml, .yml")]
    public async Task A_file_that_cannot_be_read_is_told_with_its_place(string file, string text, string said)
    {
        _folder.Write(file, text);
        var ending = await _folder.JudgeAsync();
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains(said, ending.Errors, StringComparison.Ordinal);
    }
}
