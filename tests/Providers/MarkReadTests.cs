using Emulator.Cli.Comparing;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>A message id tells which way its message went; only one that came in can be marked as read.</summary>
public sealed class MarkReadTests
{
    private const string Path = "/v23.0/106540352242922/messages";
    private const string Token = "Authorization: Bearer EAAJB...\r\n";

    /// <summary>Recorded ids of 11, 12 and 13 digits, which put the flag at three places of the Base64 text.</summary>
    [Theory]
    [InlineData("wamid.HBgLMTM0Mzc3NzI5MTAVAgARGBJDRDhCNTAwRkU0MTdCNkI3OUMA")]
    [InlineData("wamid.HBgMMjAxMjIyMzkwMTY1FQIAERgSRUVDRUNBMTI1QzhDMkUyMkMzAA==")]
    [InlineData("wamid.HBgMMjUyNjE1MzM5MzUwFQIAERgSMkU2Q0Y1RDFFNTI4RDZFNjZGAA==")]
    [InlineData("wamid.HBgNNTUxNjk5MjMxODIyMhUCABEYEjgxQkVFRDVBQTVDODFDOTg3MQA=")]
    public async Task Refuses_a_message_of_our_own(string id) =>
        Assert.Equal("message-id-outgoing", await OutcomeAsync(id));

    [Theory]
    [InlineData("wamid.HBgMNTU0MTk2MTI3MzAwFQIAEhgWM0VCMEQ3OTQ5OTNBODkwMzg1QTZDRgA=")]
    [InlineData("wamid.HBgLMTM0Mzc3NzI5MTAVAgASGBJDRDhCNTAwRkU0MTdCNkI3OUMA")]
    [InlineData("wamid.HBgNNTUxNjk5MjMxODIyMhUCABIYEjgxQkVFRDVBQTVDODFDOTg3MQA=")]
    [InlineData("wamid.gBGGSFcCNEOPAgkO_KJ55r4w_ww")]
    public async Task Accepts_a_message_that_came_in(string id) => Assert.Equal("marked-read", await OutcomeAsync(id));

    [Theory]
    [InlineData("12345")]
    [InlineData("")]
    [InlineData("wamid.")]
    [InlineData("wamid.a b")]
    public async Task Refuses_what_is_no_message_id(string id) =>
        Assert.Equal("message-id-not-valid", await OutcomeAsync(id));

    [Fact]
    public async Task Refuses_the_id_that_a_send_was_answered_with()
    {
        await using var server = await TestServer.StartAsync();
        const string image = """
            {"messaging_product":"whatsapp","to":"+16505551234","type":"image","image":{"id":"1479537139650973"}}
            """;
        var sent = await RawClient.AskAsync(server, RawClient.Post(Path, image, Token));
        var id = JsonPlaces.Find(sent.Text, "$.messages[0].id")!.Value;
        Assert.Equal("message-id-outgoing", await OutcomeAsync(id, server));
    }

    private static async Task<string?> OutcomeAsync(string id)
    {
        await using var server = await TestServer.StartAsync();
        return await OutcomeAsync(id, server);
    }

    private static async Task<string?> OutcomeAsync(string id, TestServer server)
    {
        var body = $$"""{"messaging_product":"whatsapp","status":"read","message_id":"{{id}}"}""";
        var reply = await RawClient.AskAsync(server, RawClient.Post(Path, body, Token));
        return reply.Header("X-Emulator-Verdict")?.Split(';')[0];
    }
}
