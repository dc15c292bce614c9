using Emulator.Hosting;

namespace Emulator.Tests.Serving;

/// <summary>A listed account may have a time at which something of it is over, by the session's clock.</summary>
public sealed class AccountTimeTests
{
    private const string Accounts = "/_emulator/api/accounts";
    private const string List = """
        { hive: [{ bee: ann, until: "2026-01-31T13:00:00Z" }, { bee: bob, until: 2026-01-31T12:00:00Z }, { bee: eve }] }
        """;

    [Theory]
    [InlineData("ann", "sent")]
    [InlineData("bob", "bee-gone")]
    [InlineData("eve", "sent")]
    public async Task Is_over_when_its_time_has_come_and_never_where_none_is_listed(string bee, string outcome)
    {
        await using var server = await GatesServer.StartAsync(new Settings { Accounts = List });
        Assert.Equal(outcome, await SendAsync(server, bee));
    }

    [Fact]
    public async Task Comes_when_the_clock_is_moved_on()
    {
        await using var server = await GatesServer.StartAsync(new Settings { Accounts = List });
        await TurnAsync(server, """{"freeze":true,"advance":"3599s"}""");
        Assert.Equal("sent", await SendAsync(server, "ann"));
        await TurnAsync(server, """{"advance":"1s"}""");
        Assert.Equal("bee-gone", await SendAsync(server, "ann"));
        await TurnAsync(server, """{"reset":true}""");
        Assert.Equal("sent", await SendAsync(server, "ann"));
    }

    [Fact]
    public async Task A_list_whose_time_is_none_is_refused()
    {
        await using var server = await GatesServer.StartAsync();
        using var reply = await server.CallAsync("PUT", Accounts, """{"hive":[{"bee":"ann","until":"noon"}]}""");
        Assert.Contains(
            "'until' is 'noon'; write a time such as 2026-01-31T12:00:00Z",
            await reply.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> SendAsync(GatesServer server, string bee) =>
        (await server.AskAsync("POST", "/hive-api/send", "{}", "X-Bee: " + bee)).Outcome;

    private static async Task TurnAsync(GatesServer server, string body)
    {
        using var reply = await server.CallAsync("PUT", "/_emulator/api/clock", body);
        Assert.True(reply.IsSuccessStatusCode);
    }
}
