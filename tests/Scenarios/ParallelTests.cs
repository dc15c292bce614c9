using System.Globalization;
using Emulator.Tests.Admin;

namespace Emulator.Tests.Scenarios;

/// <summary>Two hundred tests at once on one server, each with a scenario of its own, never meet.</summary>
public sealed class ParallelTests
{
    private const int Tests = 200;

    private static readonly (string Scenario, string Statuses)[] Failures =
    [
        ("busy*2,accepted", "429 429 200 200"),
        ("server-error", "500 500 500 500"),
        ("accepted,busy*1,accepted", "200 429 200 200"),
        ("too-long*3", "400 400 400 200"),
        ("accepted", "200 200 200 200"),
        ("own", "409 200 200 200"),
    ];

    [Theory]
    [InlineData("prefix")]
    [InlineData("header")]
    [InlineData("baggage")]
    [InlineData("claim")]
    public async Task Each_meets_its_own_scenario_alone(string by)
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.ArmAsync("""{"scenario":"broken"}""");
        await Task.WhenAll(Enumerable.Range(0, Tests).Select(number => TestAsync(jinx, number, by)));
        var rest = (await jinx.Client.GetAsync("/_emulator/api/armed")).Json.GetProperty("armed");
        Assert.Equal(1 + Tests, rest.GetArrayLength());
    }

    /// <summary>
    /// One test: a session, perhaps a scenario of its own under a name that others have too, four sends.
    /// </summary>
    private static async Task TestAsync(JinxServer jinx, int number, string by)
    {
        var (scenario, statuses) = Failures[number % Failures.Length];
        var (session, to) = ($"test-{number}", $"1650555{number.ToString("0000", CultureInfo.InvariantCulture)}");
        var claims = by == "claim" ? $$"""{"claims":[{"to":"{{to}}"}]}""" : "{}";
        Assert.Equal(200, (await jinx.Client.PutAsync($"/_emulator/api/sessions/{session}", claims)).Status);
        if (scenario == "own")
        {
            const string Own = """{"steps":[{"outcome":"closed","times":1},{"outcome":"accepted"}]}""";
            Assert.Equal(200, (await jinx.DefineAsync("own", Own, session)).Status);
        }

        Assert.Equal(201, (await jinx.ArmAsync($$"""{"scenario":"{{scenario}}"}""", session)).Status);
        var answered = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            answered.Add((await SendAsync(jinx, by, session, to)).Status);
        }

        Assert.Equal(statuses, string.Join(' ', answered));
        Assert.Equal(4, (await jinx.Client.GetAsync($"/_emulator/api/sessions/{session}")).Number("requests"));
    }

    private static Task<ApiReply> SendAsync(JinxServer jinx, string by, string session, string to) =>
        by switch
        {
            "prefix" => jinx.SendAsync(to, $"/_emulator/s/{session}"),
            "header" => jinx.SendAsync(to, "", $"X-Emulator-Session: {session}"),
            "baggage" => jinx.SendAsync(to, "", $"baggage: a=b,emulator-session={session}"),
            _ => jinx.SendAsync(to),
        };
}
