using System.Globalization;
using Emulator.Plans.Scenarios;
using Emulator.Tests.Providers;
using Emulator.Tests.Support;

namespace Emulator.Tests.Scenarios;

/// <summary>Every scenario that is shipped does at each provider what its file says, whoever asks for it.</summary>
public sealed class ShippedScenarioRepliesTests(ShippedServer server) : IClassFixture<ShippedServer>
{
    private const int Sends = 4;

    /// <summary>No scenario has this code.</summary>
    private const string NoCode = "000";

    public static TheoryData<string, string> Pairs { get; } = Make(_ => true);

    public static TheoryData<string, string> WithCodes { get; } = Make(plan => plan.Code.Length > 0);

    public static TheoryData<string> Providers { get; } = [.. RealSend.Of.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task By_its_name_in_a_header(string scenario, string provider)
    {
        var said = new List<string>();
        for (var i = 0; i < Sends; i++)
        {
            using var request = RealSend.Of[provider].Request();
            request.Headers.Add("X-Emulator-Scenario", scenario);
            said.Add(await server.SayAsync(request, $"header-{scenario}-{provider}"));
        }

        Assert.Equal(Expected(scenario, provider), said);
    }

    [Theory]
    [MemberData(nameof(WithCodes))]
    public async Task By_the_last_digits_of_its_recipient(string scenario, string provider)
    {
        var code = ShippedScenarios.Book.Find(scenario)!.Code;
        var said = new List<string>();
        for (var i = 0; i < Sends; i++)
        {
            using var request = ShippedServer.ToCode(provider, code);
            said.Add(await server.SayAsync(request, $"digits-{scenario}-{provider}"));
        }

        Assert.Equal(Expected(scenario, provider), said);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Such_a_recipient_passes_the_rules_of_each_provider(string provider)
    {
        Assert.Null(ShippedScenarios.Book.FindByCode(NoCode));
        using var request = ShippedServer.ToCode(provider, NoCode);
        Assert.Equal($"200 {RealSend.Of[provider].Outcome}", await server.SayAsync(request, $"rules-{provider}"));
    }

    [Theory]
    [InlineData("z-api", "rate-limited")]
    [InlineData("wapim", "window-closed")]
    public async Task What_a_provider_does_not_have_is_refused_with_what_it_has(string provider, string scenario)
    {
        using var request = ShippedServer.ToCode(provider, ShippedScenarios.Book.Find(scenario)!.Code);
        using var reply = await server.SendAsync(request, $"refused-{provider}");
        Assert.Equal("unknown-scenario", reply.Headers.GetValues("X-Emulator-Error").Single());
        var detail =
            $"'{scenario}' is a name for any provider, but '{provider}' has no outcome for it; it has one for ";
        Assert.Contains(detail, await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rate-limited-then-recovers", "429 429 200 200")]
    [InlineData("rate-limited-then-recovers:1", "429 200 200 200")]
    [InlineData("flaky", "200 200 500 200")]
    [InlineData("token-expires:1", "200 401 401 401")]
    [InlineData("disconnects-midway", "200 200 400 400")]
    [InlineData("outage", "500 500 500 500")]
    [InlineData("proxy-503*2,accepted", "503 503 200 200")]
    public async Task Sequences_answer_one_after_the_other(string scenario, string statuses)
    {
        var said = new List<string>();
        for (var i = 0; i < Sends; i++)
        {
            using var request = RealSend.Of["whatsapp-cloud"].Request();
            request.Headers.Add("X-Emulator-Scenario", scenario);
            said.Add(
                (await server.SayAsync(request, $"in-turn-{scenario.Split(':', '*')[0]}-{statuses[4]}")).Split(' ')[0]
            );
        }

        Assert.Equal(statuses, string.Join(' ', said));
    }

    [Theory]
    [InlineData("gupshup", 10, "429 too-many-requests")]
    [InlineData("whatsapp-cloud", 45, "429 pair-rate-limited")]
    public async Task Limits_are_those_that_the_provider_documents(string provider, int taken, string refusal)
    {
        var said = new List<string>();
        await server.FreezeAsync($"limits-{provider}");
        for (var i = 0; i <= taken; i++)
        {
            using var request = RealSend.Of[provider].Request();
            request.Headers.Add("X-Emulator-Scenario", "documented-limits");
            said.Add(await server.SayAsync(request, $"limits-{provider}"));
        }

        Assert.Equal(Enumerable.Repeat("200 accepted", taken).Append(refusal), said);
    }

    /// <summary>What the script leads to, request by request; all is well where it leaves that open.</summary>
    private static IEnumerable<string> Expected(string scenario, string provider)
    {
        var (script, place) = (ShippedScenarios.ScriptOf(scenario, provider), default(ScriptPlace));
        for (var number = 1; number <= Sends; number++)
        {
            var step = script.TakesNumber(number) ? script.Next(ref place, SteppedClock.Start) : null;
            yield return step?.Verdict?.Outcome is { } outcome
                ? string.Create(CultureInfo.InvariantCulture, $"{outcome.Reply.Status} {outcome.Name}")
                : $"200 {RealSend.Of[provider].Outcome}";
        }
    }

    private static TheoryData<string, string> Make(Func<ScenarioPlan, bool> isWanted)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (plan, provider) in ShippedScenarios.Pairs)
        {
            if (isWanted(plan) && !ShippedScenarios.TouchesTheWire(plan))
            {
                rows.Add(plan.Name, provider);
            }
        }

        return rows;
    }
}
