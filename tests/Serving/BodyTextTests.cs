using System.Text;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>However a client spells its JSON, it is the same message.</summary>
public sealed class BodyTextTests : IAsyncLifetime
{
    private const string Rest = "\"messaging_product\":\"whatsapp\",\"type\":\"image\"";
    private const string Image = "\"image\":{\"link\":\"https://a.example/b.png\"}";
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("Application/Json ;charset=\"UTF-8\"")]
    public async Task Takes_every_spelling_of_the_content_type(string type)
    {
        var request = Send.Whole().Replace("application/json", type, StringComparison.Ordinal);
        Assert.Equal("accepted", Send.Outcome(await RawClient.AskAsync(_server, request)));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/jsonx")]
    [InlineData("application")]
    [InlineData(";application/json")]
    public async Task Reads_no_json_out_of_another_type(string type)
    {
        var request = Send.Whole().Replace("application/json", type, StringComparison.Ordinal);
        Assert.Equal("product-required", Send.Outcome(await RawClient.AskAsync(_server, request)));
    }

    [Theory]
    [InlineData("""{#image,"to":"15550001",#rest}""")]
    [InlineData("""{#rest,"\u0074o":"\u00315550001",#image}""")]
    [InlineData("""{#rest,"to":"1","to":"15550001",#image}""")]
    [InlineData("""{#rest,"to":15550001,#image}""")]
    [InlineData("""{#rest,"to":"+1 (555) 00-01",#image}""")]
    [InlineData("""{#rest,"to":"15550001","context":null,"recipient_type":null,#image}""")]
    [InlineData("""{#rest,"to":"15550001","later_field":{"a":[1,2.5e3,{}]},#image}""")]
    [InlineData("""{#rest,"to":"15550001","image":{"link":"https:\/\/a.example\/b.png"}}""")]
    [InlineData("""{#rest,"to":"15550001","image":{"link":"https://a.example/b","caption":"é 😀 \ud83d\ude00 \n"}}""")]
    [InlineData("""{#rest,"to":"15550001","image":{"link":"","link":"https://a.example/b","id":null}}""")]
    [InlineData(" \t\r\n{#rest, \"to\" : \"15550001\" ,#image } \n")]
    public async Task Takes_every_spelling_of_a_good_message(string body)
    {
        var reply = await RawClient.AskAsync(_server, Send.Whole(Filled(body)));
        Assert.Equal("accepted", Send.Outcome(reply));
        Assert.Contains("\"wa_id\":\"15550001\"", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"whatsapp\"")]
    [InlineData("{} {}")]
    [InlineData("{,}")]
    [InlineData("{\"messaging_product\":\"whatsapp\",}")]
    [InlineData("{'messaging_product':'whatsapp'}")]
    [InlineData("{\"messaging_product\":\"whatsapp\"} // comment")]
    [InlineData("{\"messaging_product\":\"whatsapp\",\"to\":\"\\ud83d\"}")]
    [InlineData("{\"messaging_product\":null}")]
    public async Task Finds_no_parameters_in_what_is_no_json_object(string body) =>
        Assert.Equal("product-required", Send.Outcome(await RawClient.AskAsync(_server, Send.Whole(body))));

    [Theory]
    [InlineData(500, "accepted")]
    [InlineData(511, "accepted")]
    [InlineData(512, "product-required")]
    [InlineData(100_000, "product-required")]
    public async Task Reads_json_down_to_a_depth_nobody_writes_by_hand(int depth, string outcome)
    {
        var deep = new string('[', depth) + new string(']', depth);
        var body = $$"""{#rest,"to":"15550001","deep":{{deep}},#image}""";
        Assert.Equal(outcome, Send.Outcome(await RawClient.AskAsync(_server, Send.Whole(Filled(body)))));
    }

    [Theory]
    [InlineData("Bearer one", "Bearer two", "accepted")]
    [InlineData("Bearer invalid", "Bearer two", "authentication-error")]
    [InlineData("Basic eDp5", "Bearer two", "authentication-error")]
    public async Task Goes_by_the_first_of_two_credentials(string first, string second, string outcome)
    {
        var headers = $"Authorization: {first}\r\nAuthorization: {second}\r\n";
        var reply = await RawClient.AskAsync(_server, RawClient.Post(Send.Path, Send.Body, headers));
        Assert.Equal(outcome, Send.Outcome(reply));
    }

    [Fact]
    public async Task Finds_no_parameters_in_bytes_that_are_no_utf8()
    {
        using var client = await RawClient.ConnectAsync(_server);
        var request = Encoding.Latin1.GetBytes(
            Send.Whole(Send.Body.Replace("15550001", "\u00FF", StringComparison.Ordinal))
        );
        await client.SendAsync(request);
        await client.SendAsync(" "); // the string counted two bytes where one was sent
        Assert.Equal("product-required", Send.Outcome(await client.ReadReplyAsync()));
    }

    private static string Filled(string body) =>
        body.Replace("#rest", Rest, StringComparison.Ordinal).Replace("#image", Image, StringComparison.Ordinal);
}
