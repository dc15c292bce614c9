using System.Net;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Tests.Cli;
using Emulator.Tests.Providers;
using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting;

/// <summary>Whoever can set variables only, as in a service container, can set everything.</summary>
public sealed class EnvironmentAloneTests
{
    private const string Night = """
        scenario: night
        about: Closed until the morning.
        steps:
          - { outcome: unavailable }
        ---
        scenario: busy-night
        steps:
          - { outcome: rate-limited }
        """;

    public static TheoryData<string> Variables { get; } = [.. SettingsTable.All.Select(setting => setting.Variable)];

    [Theory]
    [MemberData(nameof(Variables))]
    public async Task Each_setting_is_made_by_its_variable_alone_and_the_server_starts(string variable)
    {
        var value = SampleValues.Of(SettingsTable.OfVariable(variable)!);
        var given = new Dictionary<string, string> { [variable] = value };
        var (settings, error, warning) = SettingsReader.Read([], given);
        Assert.Equal((null, null), (error, warning));
        Assert.NotEqual(new Settings(), settings);
        await using var server = await TestServer.StartAsync(settings!);
        using var client = server.NewClient();
        using var ready = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Theory]
    [InlineData("night", HttpStatusCode.ServiceUnavailable)]
    [InlineData("busy-night", HttpStatusCode.TooManyRequests)]
    [InlineData("server-error", HttpStatusCode.InternalServerError)]
    public async Task Scenarios_written_into_the_variable_are_added_to_the_shipped_ones(
        string scenario,
        HttpStatusCode status
    )
    {
        await using var server = await TestServer.StartAsync(new Settings { Scenarios = Night });
        using var client = server.NewClient();
        using var send = RealSend.Of["whatsapp-cloud"].Request();
        send.Headers.Add("X-Emulator-Scenario", scenario);
        using var reply = await client.SendAsync(send);
        Assert.Equal(status, reply.StatusCode);
    }

    [Theory]
    [InlineData("{ steps: [] }", "--scenarios:1:1: a scenario says its name, such as { scenario: night,")]
    [InlineData("# nothing: here\n", "--scenarios:1:1: there is no scenario; write one, such as { scenario: night,")]
    [InlineData("{ scenario: night", "not YAML: ")]
    [InlineData("{ scenario: night, stops: [] }", "--scenarios:1:1: the scenario lacks 'steps'")]
    [InlineData(
        "{ scenario: one, steps: [ {} ] }\n---\n{ scenario: one, steps: [ {} ] }",
        "--scenarios:3:1: a second scenario is called 'one'; rename one"
    )]
    public void Scenarios_with_mistakes_stop_the_start_with_their_place(string written, string said)
    {
        var problems = new Problems();
        Assert.Null(EmulatorServer.Build(new Settings { Scenarios = written }, problems));
        var all = string.Join('\n', problems.InOrder);
        Assert.Contains(said, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verbs_know_them_too()
    {
        var ending = await EmulatorProcess.RunAsync("scenarios", ("EMULATOR_SCENARIOS", Night));
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Assert.Matches("(?m)^night .* Closed until the morning\\.$", ending.Output);
        Assert.Matches("(?m)^server-error ", ending.Output);
    }
}
