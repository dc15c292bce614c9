using Emulator.Tests.Admin;

namespace Emulator.Tests.Scenarios;

/// <summary>A reply of the scenario's own hides what the provider did; of a lost message it did nothing.</summary>
public sealed class OwnReplyTests
{
    private const string Send = """{"to":"16505550001","text":"hello"}""";
    private const string Page = """{"status":504,"headers":{"Content-Type":"text/html"},"body":"<p>late</p>"}""";

    [Theory]
    [InlineData("taken", 1)]
    [InlineData("lost", 0)]
    public async Task The_provider_has_the_message_or_not(string message, int queued)
    {
        await using var jinx = await StartAsync(message);
        var reply = await SendAsync(jinx, "X-Emulator-Scenario: proxy");
        Assert.Equal((504, "<p>late</p>"), (reply.Status, reply.Text));
        Assert.Contains($"message={message}; journal=", reply.Verdict, StringComparison.Ordinal);
        var count = await jinx.Client.GetAsync("/gates-api/1/queue");
        Assert.Contains($"\"waiting\":{queued}", count.Text, StringComparison.Ordinal);
    }

    /// <summary>Here the webhook alone tells whether the message was taken: its reply never said so.</summary>
    [Fact]
    public async Task What_the_provider_tells_later_is_told_all_the_same()
    {
        await using var server = await ApiClient.StartAsync();
        const string Broken = """{"link":"https://images.emulator.test/a.jpg?status=404"}""";
        var body = $$"""{"messaging_product":"whatsapp","to":"16505550001","type":"image","image":{{Broken}}}""";
        var reply = await server.AskAsync(
            "POST",
            $"/v23.0/{ApiClient.Phone}/messages",
            body,
            "Authorization: Bearer EAAJB",
            "X-Emulator-Scenario: proxy-504"
        );
        Assert.Equal(504, reply.Status);
        Assert.StartsWith("proxy-504; ", reply.Verdict, StringComparison.Ordinal);
        Assert.Contains("later=failed; says=\"131053 ", reply.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization: Bearer good", 504)]
    [InlineData("Authorization: none", 504)]
    public async Task A_refusal_of_the_provider_is_hidden_too(string credential, int status)
    {
        await using var jinx = await StartAsync("taken");
        Assert.Equal(status, (await SendAsync(jinx, "X-Emulator-Scenario: proxy", credential)).Status);
    }

    private static async Task<JinxServer> StartAsync(string message)
    {
        var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync("proxy", $$"""{"steps":[{"reply":{{Page}},"message":"{{message}}"}]}""");
        return jinx;
    }

    private static Task<ApiReply> SendAsync(
        JinxServer jinx,
        string scenario,
        string login = "Authorization: Bearer t"
    ) => jinx.Client.AskAsync("POST", "/gates-api/1/Messages", Send, scenario, login);
}
