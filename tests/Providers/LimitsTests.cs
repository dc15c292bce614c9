using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>Where limits are on, the providers count as they document it.</summary>
public sealed class LimitsTests : IAsyncLifetime
{
    private readonly SteppedClock _wall = new();
    private TestServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync(new Settings { Limits = true }, new HostParts(_wall));
        _http = _server.NewClient();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_81st_message_of_a_number_within_a_second_is_too_many_for_meta()
    {
        var send = RealSend.Of["whatsapp-cloud"];
        for (var i = 0; i < 80; i++)
        {
            Assert.Equal("accepted", await OutcomeAsync(To(send, i)));
        }

        Assert.Equal("throughput-reached", await OutcomeAsync(To(send, 80)));
        Assert.Equal("accepted", await OutcomeAsync(To(send, 80) with { Path = "/v23.0/106540352242923/messages" }));
        _wall.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("accepted", await OutcomeAsync(To(send, 80)));
    }

    [Fact]
    public async Task The_46th_message_to_one_recipient_is_too_many_for_meta_until_6_seconds_are_over()
    {
        var send = RealSend.Of["whatsapp-cloud"];
        for (var i = 0; i < 45; i++)
        {
            Assert.Equal("accepted", await OutcomeAsync(send));
        }

        Assert.Equal("pair-rate-limited", await OutcomeAsync(send));
        Assert.Equal("accepted", await OutcomeAsync(To(send, 1)));
        _wall.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("accepted", await OutcomeAsync(send));
        Assert.Equal("pair-rate-limited", await OutcomeAsync(send));
    }

    [Fact]
    public async Task The_11th_message_of_an_app_within_a_second_is_too_many_for_gupshup()
    {
        var send = RealSend.Of["gupshup"];
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("accepted", await OutcomeAsync(send));
        }

        Assert.Equal("too-many-requests", await OutcomeAsync(send));
        _wall.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("accepted", await OutcomeAsync(send));
    }

    [Theory]
    [InlineData("wapim")]
    [InlineData("gowa")]
    [InlineData("z-api")]
    public async Task Who_documents_no_limit_refuses_nothing(string provider)
    {
        var send = RealSend.Of[provider];
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(send.Outcome, await OutcomeAsync(send));
        }
    }

    private static RealSend To(RealSend send, int recipient) =>
        send with
        {
            Body = send.Body.Replace("16505551234", $"1650555{recipient + 2000}", StringComparison.Ordinal),
        };

    private async Task<string> OutcomeAsync(RealSend send)
    {
        using var request = send.Request();
        using var reply = await _http.SendAsync(request);
        return RealSend.OutcomeOf(reply);
    }
}
