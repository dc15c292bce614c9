using Emulator.Testing;
using static Emulator.Tests.Testing.Emulators;

namespace Emulator.Tests.Testing;

/// <summary>How an emulator in the test's own process begins.</summary>
public sealed class EmulatorHostTests
{
    [Fact]
    public async Task Two_of_them_run_beside_each_other()
    {
        await using var one = await EmulatorHost.StartAsync(SetUp);
        await using var two = await EmulatorHost.StartAsync(SetUp);
        Assert.NotEqual(one.Address.Port, two.Address.Port);
        Assert.True(one.Address.IsLoopback);
    }

    [Fact]
    public async Task Begins_with_the_emulator_s_own_contracts()
    {
        await using var emulator = EmulatorHost.InProcess();
        using var http = new HttpClient(emulator.Handler);
        var providers = await http.GetStringAsync(new Uri(emulator.Address, "_emulator/api/providers"));
        Assert.Contains("send-image", providers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begins_with_what_it_is_told()
    {
        await using var emulator = EmulatorHost.InProcess(o =>
        {
            SetUp(o);
            (o.Scenario, o.Seed, o.Edition) = ("rate-limited", "7", "documented");
            (o.Accounts, o.Limits) = ("jinx: [{ key: k }]", true);
            o.Set("plain", "true");
        });
        using var http = emulator.CreateHttpClient("jinx");
        Assert.Equal(429, await SendAsync(http));
        var request = Assert.Single(await emulator.RequestsAsync());
        Assert.DoesNotContain("X-Emulator-Verdict", request.Reply.Headers.Keys);
    }

    [Theory]
    [InlineData("plain", "perhaps", "--plain is 'perhaps'; it takes true, false")]
    [InlineData("plan", "true", "there is no flag '--plan'; did you mean '--plain'?")]
    public void Says_which_setting_it_does_not_understand(string name, string value, string message)
    {
        var wrong = Assert.Throws<EmulatorException>(() => EmulatorHost.InProcess(o => o.Set(name, value)));
        Assert.Equal(message, wrong.Message);
    }

    [Fact]
    public async Task Says_every_problem_that_stops_the_start()
    {
        var wrong = await Assert.ThrowsAsync<EmulatorException>(() =>
            EmulatorHost.StartAsync(o =>
            {
                SetUp(o);
                o.Accounts = "jinks: [{ key: k }]";
            })
        );
        Assert.Contains("jinks", wrong.Message, StringComparison.Ordinal);
    }
}
