using System.Text;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>Our own paths answer in our own words, whatever is sent to them.</summary>
public sealed class OwnPathTests
{
    [Theory]
    [InlineData("GET", "/_emulator/api/request", 404, "did you mean '/_emulator/api/requests'?")]
    [InlineData("GET", "/_emulator/s/a/_emulator/api/sesions", 404, "did you mean '/_emulator/api/sessions'?")]
    [InlineData("GET", "/_emulator", 404, "known: ")]
    [InlineData("POST", "/_emulator/api/requests", 405, "it takes GET, DELETE")]
    [InlineData("DELETE", "/_emulator/api/sessions", 405, "it takes GET")]
    [InlineData("PATCH", "/_emulator/api/sessions/a", 405, "it takes GET, PUT, DELETE")]
    [InlineData("POST", "/readyz", 405, "it takes GET, HEAD")]
    public async Task A_path_or_method_that_is_not_there_is_refused_with_what_is(
        string method,
        string path,
        int status,
        string hint
    )
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.AskAsync(method, path, null);
        Assert.Equal((status, status == 404 ? "unknown-path" : "wrong-method"), (reply.Status, reply.Error));
        Assert.Contains(hint, reply.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/_emulator/s/a/_emulator/api/requests", "X-Emulator-Session: b", 400)]
    [InlineData("/_emulator/s/a%20b/_emulator/api/requests", "Accept: */*", 400)]
    [InlineData("/_emulator/s/nobody/_emulator/api/requests", "Accept: */*", 404)]
    [InlineData("/_emulator/s/default/_emulator/api/requests", "X-Emulator-Session: default", 200)]
    public async Task A_session_before_our_own_path_is_meant(string path, string header, int status)
    {
        await using var client = await ApiClient.StartAsync();
        Assert.Equal(status, (await client.GetAsync(path, header)).Status);
    }

    [Theory]
    [InlineData("/_emulator/api/sessions/a")]
    [InlineData("/_emulator/api/accounts")]
    public async Task A_body_that_is_too_large_is_refused(string path)
    {
        await using var client = await ApiClient.StartAsync();
        var reply = await client.PutAsync(path, new string(' ', (4 * 1024 * 1024) + 1));
        Assert.Equal((413, "call-too-large"), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData("Content-Length: 2\r\n\r\n\u00ff\u00fe", "bad-input")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n", "request-unreadable")]
    public async Task A_body_that_is_no_text_or_no_whole_http_is_refused(string rest, string error)
    {
        await using var server = await TestServer.StartAsync();
        using var client = await RawClient.ConnectAsync(server);
        var request = "PUT /_emulator/api/sessions/a HTTP/1.1\r\nHost: x\r\n" + rest;
        await client.SendAsync(Encoding.Latin1.GetBytes(request));
        var reply = await client.ReadReplyAsync();
        Assert.Equal((400, error), (reply.Status, reply.Header("X-Emulator-Error")));
    }

    [Fact]
    public async Task Base_urls_are_whole_though_the_call_names_no_host()
    {
        await using var server = await TestServer.StartAsync();
        using var client = await RawClient.ConnectAsync(server);
        await client.SendAsync("GET /_emulator/api/providers HTTP/1.0\r\n\r\n");
        var reply = await client.ReadReplyAsync("GET");
        Assert.Contains($"\"http://localhost:{server.Port}/whatsapp-cloud/\"", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_alive_and_ready()
    {
        await using var client = await ApiClient.StartAsync();
        Snapshot.Match((await client.GetAsync("/livez")).Scrubbed + (await client.GetAsync("/readyz")).Scrubbed);
        Assert.Equal(200, (await client.AskAsync("HEAD", "/readyz", null)).Status);
    }

    [Fact]
    public async Task Lists_providers_with_their_editions_and_routes()
    {
        await using var client = await ApiClient.StartAsync(new Settings { PublicUrl = "http://emulator.test" });
        var reply = await client.GetAsync("/_emulator/api/providers");
        var provider = reply
            .Json.GetProperty("providers")
            .EnumerateArray()
            .First(one => one.GetProperty("name").GetString() == "whatsapp-cloud");
        Snapshot.Match(provider.ToString());
    }

    [Fact]
    public async Task A_reload_that_fails_keeps_the_server_ready_and_says_so()
    {
        using var folder = new ContractCopy();
        await using var client = await ApiClient.StartAsync(new Settings { Contracts = folder.Path });
        folder.Break();
        var failed = await client.AskAsync("POST", "/_emulator/api/reload", null);
        Assert.Equal((422, "reload-failed"), (failed.Status, failed.Error));
        var ready = await client.GetAsync("/readyz");
        Assert.Equal(200, ready.Status);
        Assert.StartsWith(
            "ready with the last good",
            ready.Json.GetProperty("status").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, ready.Json.GetProperty("problems").GetArrayLength());
        Assert.Equal(200, (await client.SendAsync()).Status);
        folder.Mend();
        Assert.Equal(200, (await client.AskAsync("POST", "/_emulator/api/reload", null)).Status);
        Assert.Equal("ready", (await client.GetAsync("/readyz")).Json.GetProperty("status").GetString());
    }
}
