using System.Text;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Plans;
using Emulator.Serving;
using Emulator.Serving.Scenarios;
using Emulator.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Emulator.Tests.Performance;

/// <summary>The steps of the line, as they run in the server, reach their verdicts and allocate nothing.</summary>
public sealed class StepAllocationTests
{
    private const string Good = """
        {"messaging_product":"whatsapp","to":"+1 650 555 1234","type":"image","image":{"id":"1479537139650973"}}
        """;

    private const string NoRecipient = """{"messaging_product":"whatsapp","type":"image","image":{"id":"1"}}""";
    private const string UnknownMedia = """
        {"messaging_product":"whatsapp","to":"16505551234","type":"image","image":{"id":"4041"}}
        """;

    [Theory]
    [InlineData("Bearer EAAJB", Good, null)]
    [InlineData("Bearer EAAJB", NoRecipient, "to-required")]
    [InlineData("Bearer EAAJB", UnknownMedia, "media-not-valid")]
    [InlineData("Bearer expired", Good, "authentication-error")]
    [InlineData("Bearer EAAJB", "{", "product-required")]
    public async Task Walks_all_steps(string authorization, string body, string? outcome)
    {
        using var exchange = await JudgedAsync(authorization, body);
        var (bytes, verdict) = AllocatedBytes.OfJudging(exchange);
        Assert.Equal(0, bytes);
        Assert.Equal(outcome, verdict?.Outcome.Name);
    }

    [Fact]
    public async Task Finds_that_nobody_asks_for_a_scenario()
    {
        using var exchange = await JudgedAsync("Bearer EAAJB", Good);
        var choose = new ChooseScenario(State().Line);
        var asked = default(Verdict);
        Assert.Equal(0, AllocatedBytes.Of(() => asked ??= choose.Run(exchange)));
        Assert.Null(asked);
    }

    [Fact]
    public async Task Chooses_among_the_ways_to_succeed()
    {
        using var exchange = await JudgedAsync("Bearer EAAJB", Good);
        Assert.Equal(0, AllocatedBytes.Of(() => ChooseAccepted.Run(exchange)));
    }

    private static async Task<Exchange> JudgedAsync(string authorization, string body)
    {
        var state = State();
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path) = ("POST", "/v23.0/106540352242922/messages");
        (http.Request.ContentType, http.Request.Headers.Authorization) = ("application/json", authorization);
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var address = Address.Read(http.Request.Path.Value!);
        var exchange = new Exchange(http, address, state.Catalog.Current, 1);
        await new JudgeRequest(state.Sessions, state.Line).RunAsync(exchange);
        return exchange;
    }

    private static HostState State()
    {
        var settings = new Settings
        {
            Contracts = Repository.PathOf("contracts"),
            Scenarios = Repository.PathOf("scenarios"),
        };
        return HostState.Read(settings, ListenAddresses.Read(settings.Urls).Addresses, new Problems(), null)!;
    }
}
