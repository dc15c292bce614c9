using Emulator.Testing;
using static Emulator.Tests.Testing.Emulators;

namespace Emulator.Tests.Testing;

/// <summary>A session is one test's own world, named after the test.</summary>
public sealed class EmulatorSessionTests
{
    public static TheoryData<string> Ways => Emulators.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Two_sessions_see_nothing_of_each_other(string way)
    {
        await using var emulator = await StartAsync(way);
        await using var mine = await emulator.Client.SessionAsync(o => o.Scenario = "rate-limited");
        await using var other = await emulator.Client.SessionAsync();
        using var http = mine.CreateHttpClient("jinx");
        using var elsewhere = other.CreateHttpClient("jinx");
        Assert.Equal(429, await SendAsync(http));
        Assert.Equal(200, await SendAsync(elsewhere));
        Assert.Equal(429, Assert.Single(await mine.RequestsAsync()).Status);
        Assert.Equal(200, Assert.Single(await other.RequestsAsync()).Status);
        Assert.Equal(2, (await emulator.Client.RequestsAsync()).Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Claims_what_an_unmodified_application_sends(string way)
    {
        await using var emulator = await StartAsync(way);
        using var application = emulator.Client.CreateHttpClient("jinx");
        await using var session = await emulator.Client.SessionAsync(o => o.ClaimRecipients("+1 650 555 0009"));
        await SendAsync(application, "16505550009");
        await SendAsync(application);
        Assert.Equal("16505550009", Assert.Single(await session.RequestsAsync()).To);
    }

    [Fact]
    public async Task Is_named_after_its_test_and_never_twice_the_same()
    {
        await using var emulator = EmulatorHost.InProcess(SetUp);
        await using var one = await emulator.SessionAsync();
        await using var two = await emulator.SessionAsync();
        Assert.StartsWith(nameof(Is_named_after_its_test_and_never_twice_the_same), one.Name, StringComparison.Ordinal);
        Assert.NotEqual(one.Name, two.Name);
        Assert.Equal($"emulator-session={one.Name}", one.Baggage);
        Assert.Equal(new Uri(emulator.Address, $"_emulator/s/{one.Name}/jinx/"), one.BaseUrl("jinx"));
    }

    [Theory]
    [InlineData("short", "short-????????")]
    [InlineData("Gives a name: ünlike", "Gives-a-name-nlike-????????")]
    public void Makes_a_legal_name(string test, string pattern)
    {
        var name = SessionNames.ForTest(test);
        Assert.Equal(pattern, name[..^8] + "????????");
        SessionNames.Check(SessionNames.ForTest(new string('x', 300)));
    }

    [Fact]
    public async Task Refuses_a_name_that_no_session_may_have()
    {
        await using var emulator = EmulatorHost.InProcess(SetUp);
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => emulator.SessionAsync("two words"));
        Assert.StartsWith("'two words' is no name of a session", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begins_with_what_it_is_told()
    {
        await using var emulator = EmulatorHost.InProcess(SetUp);
        var noon = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
        await using var session = await emulator.SessionAsync(o =>
        {
            (o.Seed, o.FrozenAt, o.Limits, o.Edition) = ("7", noon, true, "documented");
            o.Accounts = "jinx: [{ key: mine }]";
            o.ClaimAccounts("mine");
        });
        using var http = session.CreateHttpClient("jinx");
        Assert.Equal(noon, await session.Clock.NowAsync());
        var accounts = await http.GetStringAsync(new Uri(session.Address, "_emulator/api/accounts"));
        Assert.Contains("\"accounts\": \"listed\"", accounts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_when_it_is_disposed_of_even_twice()
    {
        await using var emulator = EmulatorHost.InProcess(SetUp);
        var session = await emulator.SessionAsync(o => o.ClaimRecipients(Anybody));
        await session.DisposeAsync();
        await session.DisposeAsync();
        await using var next = await emulator.SessionAsync(o => o.ClaimRecipients(Anybody));
        Assert.Empty(await next.RequestsAsync());
    }
}
