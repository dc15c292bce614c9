using Emulator.Hosting;
using Emulator.Plans;
using Emulator.Tests.Compilation;

namespace Emulator.Tests.Serving;

/// <summary>Requests are counted only where limits are on: by the server's setting, or by the session's.</summary>
public sealed class LimitsTests
{
    private const string Good = """{"text":"hello"}""";
    private const string Notes = "/gates-api/7/notes";
    private const string Memos = "/gates-api/7/memos";
    private const string Cards = "/gates-api/7/cards";
    private static readonly Settings On = new() { Limits = true };

    [Theory]
    [InlineData(Notes)]
    [InlineData(Memos)]
    [InlineData(Cards)]
    public async Task Nothing_is_refused_where_limits_are_off(string path)
    {
        await using var server = await GatesServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("counted", await server.OutcomeAsync(Good, path));
        }
    }

    [Theory]
    [InlineData(Notes)]
    [InlineData(Memos)]
    [InlineData(Cards)]
    public async Task The_third_within_a_second_is_refused_where_they_are_on_until_it_is_over(string path)
    {
        await using var server = await GatesServer.StartAsync(On);
        await AssertLimitedAsync(server, path);
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        await AssertLimitedAsync(server, path);
    }

    [Fact]
    public async Task A_session_says_for_itself_whether_it_counts()
    {
        await using var server = await GatesServer.StartAsync();
        await OpenAsync(server, "counted", """{"limits":"on"}""");
        await AssertLimitedAsync(server, "/_emulator/s/counted" + Notes);
        await using var strict = await GatesServer.StartAsync(On);
        await OpenAsync(strict, "free", "limits: off");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("counted", await strict.OutcomeAsync(Good, "/_emulator/s/free" + Notes));
        }
    }

    [Theory]
    [InlineData("""{"limits":"on"}""", "\"limits\": \"on\"")]
    [InlineData("limits: off", "\"limits\": \"off\"")]
    [InlineData("""{"limits":"maybe"}""", "'limits' is 'maybe'; known: off, on")]
    public async Task A_session_shows_what_it_said_and_is_refused_what_cannot_be(string setup, string shown)
    {
        await using var server = await GatesServer.StartAsync();
        Assert.Contains(shown, await OpenAsync(server, "mine", setup), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_gives_one_back_by_the_sessions_clock()
    {
        await using var server = await GatesServer.StartAsync(On);
        const string ToOne = """{"text":"hello","to":"1"}""";
        Assert.Equal("counted", await server.OutcomeAsync(ToOne, Notes));
        var refused = await server.SendAsync(ToOne, Notes);
        Assert.Equal(("too-many", "6"), (refused.Outcome, refused.Headers["Retry-After"]));
        using var turned = await server.CallAsync("PUT", "/_emulator/api/clock", """{"advance":"6s"}""");
        Assert.True(turned.IsSuccessStatusCode);
        Assert.Equal("counted", await server.OutcomeAsync(ToOne, Notes));
    }

    [Fact]
    public async Task Who_is_refused_before_is_not_counted_and_who_is_refused_after_is()
    {
        await using var server = await GatesServer.StartAsync(On);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("credentials-missing", (await server.AskAsync("POST", Notes, Good)).Outcome);
            Assert.Equal("text-missing", await server.OutcomeAsync("{}", Cards));
        }

        Assert.Equal("text-missing", await server.OutcomeAsync("{}", Notes));
        Assert.Equal("text-missing", await server.OutcomeAsync("{}", Notes));
        Assert.Equal("too-many", await server.OutcomeAsync("{}", Notes));
        Assert.Equal("counted", await server.OutcomeAsync(Good, Cards));
    }

    [Theory]
    [InlineData(Notes, "Body Access Limits Fields")]
    [InlineData(Memos, "Limits Body Fields")]
    [InlineData(Cards, "Body Fields Limits")]
    [InlineData("/gates-api/7/messages", "Body Access Readiness")]
    public void Limits_come_after_access_or_first_unless_the_order_says(string path, string order)
    {
        var match = default(PathMatch);
        var methods = AcmeContracts.Catalog.Providers["gates"].In("documented")!.Routes.Find(path, ref match)!;
        Assert.Equal(order, string.Join(' ', methods.Find("POST")![0].Order));
    }

    private static async Task AssertLimitedAsync(GatesServer server, string path)
    {
        Assert.Equal("counted", await server.OutcomeAsync(Good, path));
        Assert.Equal("counted", await server.OutcomeAsync(Good, path));
        Assert.Equal("too-many", await server.OutcomeAsync(Good, path));
    }

    private static async Task<string> OpenAsync(GatesServer server, string name, string setup)
    {
        using var reply = await server.CallAsync("PUT", "/_emulator/api/sessions/" + name, setup);
        return await reply.Content.ReadAsStringAsync();
    }
}
