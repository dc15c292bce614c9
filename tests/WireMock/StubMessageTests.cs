using System.Text.Json;

namespace Emulator.Tests.WireMock;

/// <summary>What a stub accepts in place of the provider counts as a message, if its reply has an id for it.</summary>
public sealed class StubMessageTests
{
    private const string Good = """{"to":"16505550001","text":"hello"}""";

    [Theory]
    [InlineData("""{"StatusCode":200,"BodyAsJson":{"id":"m1","status":"queued"}}""", "m1 to 16505550001")]
    [InlineData("""{"StatusCode":503,"BodyAsJson":{"id":"m1"}}""", "")]
    public async Task A_send_that_a_stub_accepts_is_a_message_like_any_other(string response, string messages)
    {
        await using var server = await WireMockServer.StartAsync();
        var stub = $$"""{"Request":{"Path":"/jinx-api/send"},"Response":{{response}}}""";
        await server.AskAsync("POST", "/__admin/mappings", stub);
        await server.AskAsync("POST", WireMockServer.Send, Good, "X-Key: k");
        var list = await server.AskAsync("GET", "/_emulator/api/messages");
        var told = JsonDocument.Parse(list.Text).RootElement.GetProperty("messages");
        Assert.Equal(
            messages,
            string.Join(
                ", ",
                told.EnumerateArray().Select(one => $"{one.GetProperty("id")} to {one.GetProperty("to")}")
            )
        );
    }
}
