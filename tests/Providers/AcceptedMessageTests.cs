using System.Text.Json;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>Of every provider the journal knows what was accepted, and by which id the provider knows it.</summary>
public sealed class AcceptedMessageTests
{
    public static TheoryData<string> Providers { get; } = [.. RealSend.Of.Keys];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_accepted_send_is_a_message_with_the_id_of_its_reply(string provider)
    {
        await using var server = await TestServer.StartAsync();
        using var http = server.NewClient();
        foreach (var edition in new[] { "documented", "observed" })
        {
            using var request = RealSend.Of[provider].Request();
            request.Headers.Add("X-Emulator-Session", edition);
            if (provider != "wapim")
            {
                request.Headers.Add("X-Emulator-Edition", edition);
            }

            using var reply = await http.SendAsync(request);
            var said = await reply.Content.ReadAsStringAsync();
            var list = await http.GetStringAsync(
                new Uri($"/_emulator/api/messages?session={edition}", UriKind.Relative)
            );
            var message = Assert.Single(JsonDocument.Parse(list).RootElement.GetProperty("messages").EnumerateArray());
            Assert.Contains($"\"{message.GetProperty("id").GetString()}\"", said, StringComparison.Ordinal);
            Assert.Equal(provider, message.GetProperty("provider").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_refused_send_is_none(string provider)
    {
        await using var server = await TestServer.StartAsync();
        using var http = server.NewClient();
        using var request = RealSend.Of[provider].Request();
        request.Headers.Add("X-Emulator-Scenario", "unauthorized");
        using var reply = await http.SendAsync(request);
        var list = await http.GetStringAsync(new Uri("/_emulator/api/messages", UriKind.Relative));
        Assert.Equal(0, JsonDocument.Parse(list).RootElement.GetProperty("found").GetInt32());
    }
}
