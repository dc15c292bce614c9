using System.Text;
using System.Text.Json.Nodes;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Fetching;

/// <summary>A send with a link to a listed host is judged by what that host answers.</summary>
public sealed class FetchedSendTests
{
    [Fact]
    public async Task A_picture_that_is_fetched_is_judged_as_one_that_was_sent()
    {
        var png = Pictures.Png(60, 50);
        await using var host = new Receiver(Receiver.Picture(png));
        await using var server = await FableServer.StartAsync(host.Host);
        var reply = await server.LinkAsync(host.LinkTo("/a.png"));
        Assert.StartsWith("sent; journal=", reply.Verdict, StringComparison.Ordinal);
        Assert.Equal(("image/png", png.Length), ((string)reply.Body["type"]!, (int)reply.Body["bytes"]!));
        Assert.Equal((60, 50), ((int)reply.Body["width"]!, (int)reply.Body["height"]!));
        Assert.Equal(64, ((string)reply.Body["sha256"]!).Length);
        Assert.Contains("\"sha256\"", await server.GetAsync("/_emulator/api/requests"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found", "404 Not Found")]
    [InlineData("HTTP/1.1 403 Keep Out", "403 Keep Out")]
    [InlineData("HTTP/1.1 500 Internal Server Error", "500 Internal Server Error")]
    [InlineData("no http at all", "502 Invalid response")]
    public async Task A_link_that_is_not_answered_well_says_how(string head, string text)
    {
        await using var host = new Receiver(Receiver.Reply(head + "\nContent-Length: 0"));
        await using var server = await FableServer.StartAsync(host.Host);
        var reply = await server.LinkAsync(host.LinkTo("/a.png"));
        Assert.Equal(("link-dead", text), (reply.Outcome, (string)reply.Body["text"]!));
        Assert.Equal(text.Split(' ')[0], reply.Body["status"]!.ToJsonString());
    }

    [Fact]
    public async Task A_host_that_is_not_listed_is_never_asked()
    {
        await using var host = new Receiver(Receiver.Picture());
        await using var server = await FableServer.StartAsync("img.example.com");
        var reply = await server.LinkAsync(host.LinkTo("/a.png"));
        Assert.StartsWith("sent; note=\"link, not fetched\"", reply.Verdict, StringComparison.Ordinal);
        Assert.Equal(0, host.Asked);
    }

    [Fact]
    public async Task What_we_do_not_want_to_ask_is_no_failure_of_the_host()
    {
        await using var server = await FableServer.StartAsync("*.localhost");
        var reply = await server.LinkAsync("http://ann:secret@img.localhost/a.png");
        Assert.StartsWith(
            "sent; note=\"link not fetched: its address holds a name",
            reply.Verdict,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nothing_is_fetched_for_a_send_that_is_refused_before()
    {
        await using var host = new Receiver(Receiver.Picture());
        await using var server = await TestServer.StartAsync(new Settings { Fetch = host.Host });
        using var client = server.NewClient();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer abc");
        var body = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["type"] = "image",
            ["image"] = new JsonObject { ["link"] = host.LinkTo("/a.png") },
        };
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var reply = await client.PostAsync(new Uri("/v23.0/106540352242922/messages", UriKind.Relative), content);
        Assert.Equal((400, 0), ((int)reply.StatusCode, host.Asked));
    }
}
