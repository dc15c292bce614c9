using System.Text;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Serving;
using Emulator.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Emulator.Tests.Performance;

/// <summary>Looking at each item of a list allocates nothing, nor does comparing fields.</summary>
public sealed class ItemAllocationTests
{
    private const string Good = """
        {"to":"12345","ttl":5,"delay":1.5,"start":"a","end":"b","low":"9","high":"10","top":9.5,"echo":"12345",
        "channel":"voice","tags":["one","zw\u00f6lf"],"grid":[[1,2.0],[3]],"recipients":[
        {"to":"+1 650 555","name":"Gr\u00fcn","kind":"urgent","first":1,"last":2,"vars":[{"key":"ab","note":1}]},
        {"group":"g","vars":[{"key":"cd"},{"key":"ef"}]}]}
        """;

    private const string Bad = """
        {"recipients":[{"to":"12345","vars":[{"key":"ab"}]},{"to":"12345","vars":[{"key":"ab"},{"key":"a"}]}]}
        """;

    [Theory]
    [InlineData("send", Good, null)]
    [InlineData("send", Bad, "wrong")]
    [InlineData("lenient", """{"integer":1e3,"go-boolean":"T","jackson-number":" 7.5 ","file":""}""", null)]
    [InlineData("lenient", """{"jackson-boolean":7.5}""", "wrong")]
    public async Task Walks_all_steps(string operation, string body, string? outcome)
    {
        using var exchange = await JudgedAsync(operation, body);
        var (bytes, verdict) = AllocatedBytes.OfJudging(exchange);
        Assert.Equal(0, bytes);
        Assert.Equal(outcome, verdict?.Outcome.Name);
    }

    private static async Task<Exchange> JudgedAsync(string operation, string body)
    {
        var settings = new Settings { Contracts = Repository.PathOf("tests/acme") };
        var state = HostState.Read(settings, ListenAddresses.Read(settings.Urls).Addresses, new Problems(), null)!;
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path) = ("POST", $"/dial-api/{operation}");
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var exchange = new Exchange(http, Address.Read(http.Request.Path.Value!), state.Catalog.Current, 1);
        await new JudgeRequest(state.Sessions, state.Line).RunAsync(exchange);
        return exchange;
    }
}
