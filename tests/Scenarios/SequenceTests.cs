using Emulator.Hosting;

namespace Emulator.Tests.Scenarios;

/// <summary>Sequences and values, wherever a name is taken.</summary>
public sealed class SequenceTests
{
    [Theory]
    [InlineData("busy*2,accepted", "429 429 200 200")]
    [InlineData("busy,broken", "429 500 500 500")]
    [InlineData("busy*2", "429 429 200 200")]
    [InlineData("busy", "429 429 429 429")]
    [InlineData("server-error, rate-limited ,accepted", "500 429 200 200")]
    [InlineData("accepted,busy*1,accepted*1,broken*1", "200 429 200 500 200")]
    public async Task Are_gone_through_one_by_one(string scenario, string statuses)
    {
        await using var jinx = await JinxServer.StartAsync();
        Assert.Equal(
            statuses,
            await jinx.StatusesAsync(statuses.Split(' ').Length, JinxServer.Anybody, $"X-Emulator-Scenario: {scenario}")
        );
        await jinx.ArmAsync($$"""{"scenario":"{{scenario}}"}""");
        Assert.Equal(statuses, await jinx.StatusesAsync(statuses.Split(' ').Length));
        await using var fromStart = await JinxServer.StartAsync(new Settings { Scenario = scenario });
        Assert.Equal(statuses, await fromStart.StatusesAsync(statuses.Split(' ').Length));
    }

    [Theory]
    [InlineData("show:busy")]
    [InlineData("third")]
    public async Task Whoever_names_one_that_is_not_for_the_request_is_told(string scenario)
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync("third", """{"when":{"every":3},"steps":[{"outcome":"busy"}]}""");
        var reply = await jinx.SendAsync(headers: $"X-Emulator-Scenario: {scenario}");
        Assert.Equal(200, reply.Status);
        Assert.Contains($"the scenario {scenario} is not for this request", reply.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_counted_apart_for_each_recipient_asker_and_session()
    {
        await using var jinx = await JinxServer.StartAsync();
        const string Twice = "X-Emulator-Scenario: busy*1,accepted";
        Assert.Equal("429 200", await jinx.StatusesAsync(2, "16505550001", Twice));
        Assert.Equal("429 200", await jinx.StatusesAsync(2, "16505550002", Twice));
        Assert.Equal("429 200", await jinx.StatusesAsync(2, "16505550001", Twice, "X-Emulator-Session: other"));
        await jinx.ArmAsync("""{"scenario":"busy*1,accepted"}""");
        Assert.Equal("429 200", await jinx.StatusesAsync(2, "+1 650 555 0001"));
        Assert.Equal("200", await jinx.StatusesAsync(1, "16505550001", Twice));
    }

    [Fact]
    public async Task A_name_with_a_time_holds_that_long_by_the_sessions_clock()
    {
        await using var jinx = await JinxServer.StartAsync();
        const string Header = "X-Emulator-Scenario: rate-limited:30s,accepted";
        await jinx.MoveClockAsync("""{"freeze":"2026-01-31T12:00:00Z"}""");
        Assert.Equal("429 429", await jinx.StatusesAsync(2, JinxServer.Anybody, Header));
        await jinx.MoveClockAsync("""{"advance":"29s"}""");
        Assert.Equal("429", await jinx.StatusesAsync(1, JinxServer.Anybody, Header));
        await jinx.MoveClockAsync("""{"advance":"1s"}""");
        Assert.Equal("200 200", await jinx.StatusesAsync(2, JinxServer.Anybody, Header));
    }

    [Fact]
    public async Task Every_nth_request_counts_those_that_fit()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync("third", """{"when":{"every":3},"steps":[{"outcome":"busy"}]}""");
        await jinx.DefineAsync("second", """{"when":{"nth":2},"steps":[{"outcome":"broken"}]}""");
        Assert.Equal(
            "200 200 429 200 200 429",
            await jinx.StatusesAsync(6, JinxServer.Anybody, "X-Emulator-Scenario: third")
        );
        Assert.Equal("200 500 200 200", await jinx.StatusesAsync(4, JinxServer.Anybody, "X-Emulator-Scenario: second"));
    }

    [Fact]
    public async Task What_is_told_later_may_be_told_later_still()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync(
            "late",
            """{"value":{"is":"time","about":"when"},"steps":[{"outcome":"told-later","later":"{{value}}"}]}"""
        );
        Assert.Equal(2000, await AfterAsync("told-later"));
        Assert.Equal(600_000, await AfterAsync("late:10m"));
        Assert.Equal(2000, await AfterAsync("late"));

        async Task<double> AfterAsync(string scenario)
        {
            Assert.Equal(200, (await jinx.SendAsync(headers: $"X-Emulator-Scenario: {scenario}")).Status);
            return (await jinx.LastEntryAsync()).GetProperty("later")[0].GetProperty("afterMs").GetDouble();
        }
    }

    [Theory]
    [InlineData("busy,,accepted", "'' in it is no NAME, NAME:VALUE or NAME*TIMES")]
    [InlineData("busy*0", "'busy*0' in it is no NAME")]
    [InlineData("busy*x", "'busy*x' in it is no NAME")]
    [InlineData("busy:", "'busy:' in it is no NAME")]
    [InlineData("busy:10x", "'busy' takes a time such as 500ms, 10s or 5m, not '10x'")]
    [InlineData("busy*2,acepted", "'acepted' is no outcome of 'jinx', and no scenario; did you mean 'accepted'?")]
    [InlineData("timeout", "'timeout' is a name for any provider, but 'jinx' has no outcome for it; it has one for ")]
    [InlineData("sedn:busy", "no operation is called 'sedn'; did you mean 'send'?")]
    public async Task What_cannot_be_is_refused_however_it_is_asked_for(string scenario, string detail)
    {
        await using var jinx = await JinxServer.StartAsync();
        foreach (var header in new[] { "X-Emulator-Scenario: ", "Prefer: scenario=", "baggage: emulator-scenario=" })
        {
            if (header[0] is 'X' || !scenario.Contains(',', StringComparison.Ordinal))
            {
                var reply = await jinx.SendAsync(headers: header + scenario);
                Assert.Equal(400, reply.Status);
                Assert.Contains(detail, reply.Detail, StringComparison.Ordinal);
            }
        }

        Assert.Equal(400, (await jinx.ArmAsync($$"""{"scenario":"{{scenario}}"}""")).Status);
    }
}
