using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Emulator.Tests.Clients;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>What a provider says follows the session's clock; the wire and its pace follow the wall.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private static readonly byte[] Image = Pictures.Png(64, 48);
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_address_of_a_file_is_over_and_its_id_is_not_after_six_minutes()
    {
        using var client = new CloudClient(_server.Address, "106540352242922", "EAAJB");
        var id = await client.UploadAsync(Image, "image/png", "photo.png");
        var url = (await client.LookUpAsync(id)).GetProperty("url").GetString()!;
        Assert.Equal(Image, await client.DownloadAsync(url));
        await TurnAsync("""{"advance":"6m"}""");
        var over = await Assert.ThrowsAsync<HttpRequestException>(() => client.DownloadAsync(url));
        Assert.Equal(HttpStatusCode.NotFound, over.StatusCode);
        var again = (await client.LookUpAsync(id)).GetProperty("url").GetString()!;
        Assert.Equal(Image, await client.DownloadAsync(again));
    }

    [Fact]
    public async Task An_id_of_a_file_is_over_after_31_days()
    {
        using var client = new CloudClient(_server.Address, "106540352242922", "EAAJB");
        var id = await client.UploadAsync(Image, "image/png", "photo.png");
        await TurnAsync("""{"advance":"31d"}""");
        await Assert.ThrowsAsync<CloudException>(() => client.SendAsync("+16505551234", id, "late"));
    }

    [Fact]
    public async Task A_frozen_clock_holds_up_no_reply_and_changes_no_date_on_the_wire()
    {
        await TurnAsync("""{"freeze":"2001-02-03T04:05:06Z"}""");
        using var client = _server.NewClient();
        const string Link = "https://images.emulator.test/a.jpg?delay=50ms";
        const string Body =
            $$$"""{"messaging_product":"whatsapp","to":"16505550001","type":"image","image":{"link":"{{{Link}}}"}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v23.0/106540352242922/messages")
        {
            Content = new StringContent(Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "EAAJB");
        using var reply = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.InRange(TimeProvider.System.GetUtcNow() - reply.Headers.Date!.Value, TimeSpan.Zero, RawClient.Patience);
    }

    [Theory]
    [InlineData("", "token-expired")]
    [InlineData("/whatsapp-cloud@observed", "authentication-error")]
    public async Task A_token_that_is_listed_with_its_end_is_over_then(string prefix, string outcome)
    {
        var send = RealSend.Of["whatsapp-cloud"];
        var end = TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        using var client = _server.NewClient();
        using var list = new StringContent(
            $$"""
            whatsapp-cloud:
              - { phone-number-id: "{{send.Account}}", token: EAAJB..., token-expires: {{end}} }
            """
        );
        using var listed = await client.PutAsync(new Uri("/_emulator/api/accounts", UriKind.Relative), list);
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
        Assert.Equal("accepted", await OutcomeAsync(client, send, prefix));
        await TurnAsync("""{"advance":"2d"}""");
        Assert.Equal(outcome, await OutcomeAsync(client, send, prefix));
    }

    private static async Task<string> OutcomeAsync(HttpClient client, RealSend send, string prefix)
    {
        using var request = send.Request(prefix: prefix);
        using var reply = await client.SendAsync(request);
        return RealSend.OutcomeOf(reply);
    }

    private async Task TurnAsync(string body)
    {
        using var client = _server.NewClient();
        using var reply = await client.PutAsync(
            new Uri("/_emulator/api/clock", UriKind.Relative),
            new StringContent(body)
        );
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
    }
}
