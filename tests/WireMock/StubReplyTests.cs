using System.Text;
using Emulator.Tests.Support;

namespace Emulator.Tests.WireMock;

/// <summary>A stub answers what its author wrote, to the byte.</summary>
public sealed class StubReplyTests
{
    [Theory]
    [InlineData("""{}""", "HTTP/1.1 200 OK", "")]
    [InlineData("""{"StatusCode":503,"Body":"dürftig"}""", "HTTP/1.1 503 Service Unavailable", "dürftig")]
    [InlineData("""{"StatusCode":"404","BodyAsBytes":"AEE="}""", "HTTP/1.1 404 Not Found", "\0A")]
    [InlineData("""{"BodyAsJson":{ "a": [1, 2.50] }}""", "HTTP/1.1 200 OK", """{"a":[1,2.50]}""")]
    [InlineData("""{"BodyAsJson":[1],"BodyAsJsonIndented":true}""", "HTTP/1.1 200 OK", "[\n  1\n]")]
    [InlineData("""{"StatusCode":204}""", "HTTP/1.1 204 No Content", "")]
    public async Task Status_and_body_are_as_written(string response, string line, string body)
    {
        var reply = await AskAsync("GET", response);
        Assert.StartsWith(line, reply, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n" + body, reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_are_as_written_and_nothing_is_added_but_what_http_needs()
    {
        var reply = await AskAsync("GET", """{"Headers":{"X-Two":["a","b"],"content-type":"text/x"},"Body":"c"}""");
        var names = reply.Split("\r\n\r\n")[0].Split("\r\n")[1..].Select(header => header.Split(':')[0]);
        string[] wanted = ["Connection", "Content-Length", "Content-Type", "Date", "X-Emulator-Verdict", "X-Two"];
        Assert.Equal(wanted, names.Order(StringComparer.Ordinal));
        Assert.Contains("\r\nX-Two: a, b\r\n", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_has_the_headers_alone()
    {
        var reply = await AskAsync("HEAD", """{"Body":"four"}""");
        Assert.Contains("\r\nContent-Length: 4\r\n", reply, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", reply, StringComparison.Ordinal);
    }

    /// <summary>The whole reply as it came; the connection ends behind it.</summary>
    private static async Task<string> AskAsync(string method, string response)
    {
        await using var server = await WireMockServer.StartAsync();
        var added = await server.AskAsync("POST", "/__admin/mappings", $$$"""{"Response":{{{response}}}}""");
        Assert.True(added.Status == 201, added.Text);
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(server.Server.EndPoint);
        var stream = client.GetStream();
        var request = $"{method} /any HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole).WaitAsync(RawClient.Patience, TimeProvider.System);
        return Encoding.UTF8.GetString(whole.ToArray());
    }
}
