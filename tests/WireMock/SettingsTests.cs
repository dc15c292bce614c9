using Emulator.Hosting;
using Emulator.Tests.Serving;
using Emulator.Tests.Serving.Wire;

namespace Emulator.Tests.WireMock;

/// <summary>Of the settings one is obeyed; a change of the others is never swallowed.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task The_health_is_one_word()
    {
        await using var server = await WireMockServer.StartAsync();
        Assert.Equal("Healthy", await server.Admin.HealthAsync());
        Assert.Equal("Healthy", await server.AdminOf("nobody").HealthAsync());
    }

    [Fact]
    public async Task What_was_read_can_be_put_back()
    {
        await using var server = await WireMockServer.StartAsync();
        var settings = await server.Admin.SettingsAsync();
        Assert.Equal((0, false), (settings.GlobalProcessingDelay, settings.AllowPartialMapping));
        Assert.Equal("Settings updated", (await server.Admin.PutSettingsAsync(settings)).Status);
        Assert.Equal(settings, await server.Admin.SettingsAsync());
    }

    [Fact]
    public async Task To_post_changes_what_is_said_and_to_put_takes_the_rest_back()
    {
        await using var server = await WireMockServer.StartAsync();
        await server.Admin.PostSettingsAsync(new ServerSettings { GlobalProcessingDelay = 20 });
        await server.Admin.PostSettingsAsync(new ServerSettings());
        Assert.Equal(20, (await server.Admin.SettingsAsync()).GlobalProcessingDelay);
        await server.Admin.PutSettingsAsync(new ServerSettings());
        Assert.Equal(0, (await server.Admin.SettingsAsync()).GlobalProcessingDelay);
    }

    [Theory]
    [InlineData("""{"MaxRequestLogCount":7}""", 501, "The setting MaxRequestLogCount is ")]
    [InlineData("""{"AllowPartialMapping":true}""", 501, "The setting AllowPartialMapping is false here")]
    [InlineData("""{"CertificateThumbprint":"x"}""", 501, "settings.CertificateThumbprint is not emulated.")]
    [InlineData("""{"GlobalProcessingDelay":-1}""", 400, "GlobalProcessingDelay is -1")]
    [InlineData("""{"GlobalProcessingDelay":"soon"}""", 400, "write a whole number")]
    public async Task A_change_that_cannot_be_had_is_refused_by_name(string settings, int status, string says)
    {
        await using var server = await WireMockServer.StartAsync();
        var reply = await server.AskAsync("PUT", "/__admin/settings", settings);
        Assert.Equal(status, reply.Status);
        Assert.Contains(says, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_delay_holds_back_the_replies_of_its_session()
    {
        var clock = new TimerClock();
        await using var server = await WireMockServer.StartAsync(new HostParts(clock));
        await server.AdminOf("slow").PutSettingsAsync(new ServerSettings { GlobalProcessingDelay = 60_000 });
        var asking = server.AskAsync("GET", "/_emulator/s/slow/jinx-api/show");
        while (!asking.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAny(asking, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }

        Assert.Equal(200, (await asking).Status);
        var entry = Assert.Single(server.Server.Journal());
        Assert.InRange(entry.Took, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("/jinx-api/show")]
    [InlineData("/_emulator/s/slow/nowhere")]
    public async Task Nobody_waits_in_other_sessions_or_for_what_the_emulator_says_itself(string path)
    {
        // The clock stands still: whoever had to wait would wait for ever.
        await using var server = await WireMockServer.StartAsync(new HostParts(new TimerClock()));
        await server.AdminOf("slow").PutSettingsAsync(new ServerSettings { GlobalProcessingDelay = 60_000 });
        Assert.NotEqual(0, (await server.AskAsync("GET", path)).Status);
    }

    [Fact]
    public async Task A_stub_may_take_its_time()
    {
        await using var server = await WireMockServer.StartAsync();
        await server.AskAsync("POST", "/__admin/mappings", """{"Response":{"Delay":300}}""");
        await server.AskAsync("GET", "/jinx-api/show");
        Assert.InRange(Assert.Single(server.Server.Journal()).Took.TotalSeconds, 0.29, 5);
    }
}
