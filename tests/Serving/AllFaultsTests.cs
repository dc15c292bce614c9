using System.Text;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Serving;
using Emulator.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Emulator.Tests.Serving;

/// <summary>Where a contract collects all faults, every broken field is found, each by its first broken rule.</summary>
public sealed class AllFaultsTests
{
    [Theory]
    [InlineData("[{\"to\":\"1\",\"text\":\"ab\"}]", "refused flag, refused flag")]
    [InlineData("[]", "refused flag, refused flag")]
    [InlineData("[{}]", "missing [0].to required, missing [0].text required")]
    [InlineData("[{\"to\":null,\"text\":\"a\"}]", "missing [0].to required, wrong [0].text min-length")]
    [InlineData(
        "[{\"to\":\"123456\",\"x\":1},{\"to\":\"1\",\"text\":\"ab\"},7]",
        "wrong [0] known-keys, wrong [0].to max-length, missing [0].text required, "
            + "wrong [2] type, missing [2].to required, missing [2].text required"
    )]
    public async Task Tells_every_broken_field_in_order(string body, string faults)
    {
        using var exchange = await JudgedAsync("batch?token=1", "k", body);
        Assert.Equal(faults, string.Join(", ", exchange.Faults.All.Select(Show)));
    }

    [Fact]
    public async Task Lets_the_reply_tell_them_all()
    {
        await using var dial = await DialServer.StartAsync();
        var reply = await dial.TextAsync("batch?token=1", "[{'text':'ab'},7]", "X-Key: k\r\n");
        const string All = "[0].to 0 required|[1] 1 type|[1].to 1 required|[1].text 1 required";
        Assert.EndsWith(
            $"\"all\":[\"{All.Replace("|", "\",\"", StringComparison.Ordinal)}\"]}}",
            reply,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Tells_every_closed_gate()
    {
        using var exchange = await JudgedAsync("batch", null, "[{}]");
        Assert.Equal("refused given, refused given", string.Join(", ", exchange.Faults.All.Select(Show)));
    }

    [Fact]
    public async Task Stops_at_the_first_where_the_contract_says_nothing()
    {
        using var exchange = await JudgedAsync("send", null, """{"to":null,"ttl":0,"tags":[1,2]}""");
        Assert.Equal("wrong to not-null", string.Join(", ", exchange.Faults.All.Select(Show)));
    }

    [Fact]
    public async Task Keeps_no_more_than_anybody_reads()
    {
        var body = $"[{string.Join(',', Enumerable.Repeat("{}", 5000))}]";
        using var exchange = await JudgedAsync("batch?token=1", "k", body);
        Assert.Equal(1000, exchange.Faults.All.Count);
        Assert.Equal("missing [0].to required", Show(exchange.Faults.All[0]));
        Assert.Equal("missing [499].text required", Show(exchange.Faults.All[999]));
    }

    private static string Show(Fault fault)
    {
        using var buffer = new ByteBuffer();
        var facts = new Plans.FakeFacts { Fault = fault };
        buffer.Write(Encoding.UTF8.GetBytes(fault.Verdict.Outcome.Name));
        foreach (var value in new Value[] { new FaultFieldValue(bracketed: false), new FaultRuleValue() })
        {
            buffer.Write((byte)' ');
            value.Append(facts, buffer);
        }

        return Encoding.UTF8.GetString(buffer.Written).Replace("  ", " ", StringComparison.Ordinal);
    }

    private static async Task<Exchange> JudgedAsync(string target, string? key, string body)
    {
        var settings = new Settings { Contracts = Repository.PathOf("tests/acme") };
        var state = HostState.Read(settings, ListenAddresses.Read(settings.Urls).Addresses, new Problems(), null)!;
        var http = new DefaultHttpContext();
        var parts = $"/dial-api/{target}".Split('?');
        (http.Request.Method, http.Request.Path) = ("POST", parts[0]);
        http.Request.QueryString = new QueryString(parts.Length > 1 ? "?" + parts[1] : "");
        http.Request.Headers["X-Key"] = key;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var exchange = new Exchange(http, Address.Read(parts[0]), state.Catalog.Current, 1);
        await new JudgeRequest(state.Sessions, state.Line).RunAsync(exchange);
        return exchange;
    }
}
