using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>A request of the journal can be sent again: the same bytes and credentials, marked as a copy.</summary>
public sealed class SendAgainTests
{
    private const string Requests = "/_emulator/api/requests";

    [Theory]
    [InlineData("", "default")]
    [InlineData("/_emulator/s/a", "a")]
    [InlineData("/_emulator/s/a/whatsapp-cloud/", "a")]
    public async Task Goes_through_the_line_again_as_the_same_account(string prefix, string session)
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync("15550001", prefix, "Authorization: Bearer EAAJ-very-secret");
        var again = await client.AskAsync("POST", $"{Requests}/1/send-again", null);
        var first = (await client.GetAsync($"{Requests}/1")).Json;
        Assert.Equal((200, 2, 1), (again.Status, again.Number("number"), again.Number("againOf")));
        Assert.Equal(session, again.Json.GetProperty("session").GetString());
        foreach (var name in new[] { "account", "verdict", "to", "operation" })
        {
            Assert.Equal(first.GetProperty(name).GetString(), again.Json.GetProperty(name).GetString());
        }

        var (one, two) = (first.GetProperty("request"), again.Json.GetProperty("request"));
        Assert.Equal(one.GetProperty("body").GetString(), two.GetProperty("body").GetString());
        Assert.Equal(
            one.GetProperty("headers").GetProperty("Authorization").GetString(),
            two.GetProperty("headers").GetProperty("Authorization").GetString()
        );
        Assert.False(first.TryGetProperty("againOf", out _));
        Assert.DoesNotContain("very-secret", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stays_in_the_session_that_had_claimed_it()
    {
        await using var client = await ApiClient.StartAsync();
        await client.PutAsync("/_emulator/api/sessions/mine", """{"claims":[{"to":"15550001"}]}""");
        await client.SendAsync("15550001");
        var again = await client.AskAsync("POST", $"{Requests}/1/send-again", null);
        Assert.Equal(("mine", 1), (again.Json.GetProperty("session").GetString(), again.Number("againOf")));
    }

    [Fact]
    public async Task Tells_the_new_entry_though_a_scenario_breaks_its_reply_off()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync();
        await client.AskAsync("POST", "/_emulator/api/armed", """{"scenario":"reset*1"}""");
        var again = await client.AskAsync("POST", $"{Requests}/1/send-again", null);
        Assert.Equal((200, 1), (again.Status, again.Number("againOf")));
        Assert.Equal("reset*1", again.Json.GetProperty("scenario").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Refuses_what_it_does_not_have_whole()
    {
        await using var server = await TestServer.StartAsync();
        using var client = server.NewClient();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer EAAJB");
        using var form = new MultipartFormDataContent("b");
        using var file = new ByteArrayContent(new byte[10_000]);
        form.Add(file, "file", "a.jpg");
        using var sent = await client.PostAsync(new Uri("/v23.0/106540352242922/media", UriKind.Relative), form);
        using var again = await client.PostAsync(new Uri($"{Requests}/1/send-again", UriKind.Relative), null);
        Assert.Equal(
            (410, "body-not-kept"),
            ((int)again.StatusCode, again.Headers.GetValues("X-Emulator-Error").First())
        );
        using var none = await client.PostAsync(new Uri($"{Requests}/2/send-again", UriKind.Relative), null);
        Assert.Equal(
            (404, "unknown-request"),
            ((int)none.StatusCode, none.Headers.GetValues("X-Emulator-Error").First())
        );
    }
}
