using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>All that is wrong with a request, told in every form that replies have.</summary>
public sealed class FloraFaultTests(FloraServer flora) : IClassFixture<FloraServer>
{
    private const string AllWrong = """{"image":{"link":"a/é"},"caption":"Long"}""";
    private const string OneWrong = """{"to":["1"],"caption":"A"}""";
    private const string Good = """{"to":["1"],"caption":"a","image":{"link":"https://a.example/b"}}""";

    [Theory]
    [InlineData(
        "text",
        400,
        AllWrong,
        """{"message":"to is needed; image.link is no \"address\" <a\/\u00e9>; caption has more than """
            + """3; caption is not right","code":"E1"}"""
    )]
    [InlineData("text", 400, OneWrong, """{"message":"caption is not right","code":1}""")]
    [InlineData(
        "list",
        400,
        AllWrong,
        """{"faults":[{"field":"to","text":"to is needed","code":"E1","hint":{"see":"to"}},"""
            + """{"field":"image.link","text":"is no \"address\" <a\/\u00e9>","code":1},"""
            + """{"field":"caption","text":"has more than 3","code":2.50},{"field":"caption","text":"is """
            + """not right","code":1}]}"""
    )]
    [InlineData("list", 422, OneWrong, """{"faults":[{"field":"caption","text":"is not right","code":1}]}""")]
    [InlineData(
        "map",
        422,
        AllWrong,
        """{"errors":{"to":"is needed","image.link":"is no \"address\" <a\/\u00e9>","caption":"has more than 3"}}"""
    )]
    [InlineData("map", 422, OneWrong, """{"errors":{"caption":"is not right"}}""")]
    [InlineData(
        "lists",
        422,
        AllWrong,
        """{"title":"wrong","status":422,"errors":{"to":["is needed"],"image['link']":["is no """
            + """\"address\" <a\/\u00e9>"],"caption":["has more than 3","is not right"]}}"""
    )]
    [InlineData("lists", 422, OneWrong, """{"title":"wrong","status":422,"errors":{"caption":["is not right"]}}""")]
    [InlineData(
        "page",
        422,
        AllWrong,
        "<li>to:  is needed</li><br><li>image.link: a/é is no &quot;address&quot; &lt;a/é&gt;</li>"
            + "<br><li>caption: Long has more than 3</li><br><li>caption: Long is not right</li>"
    )]
    [InlineData("page", 422, OneWrong, "<li>caption: A is not right</li>")]
    [InlineData(
        "plain",
        422,
        AllWrong,
        "to is needed\nimage.link is no \"address\" <a/é>\ncaption has more than 3\ncaption is not right\n"
    )]
    [InlineData("plain", 422, """{"terse":1}""", "wrong")]
    public async Task Is_told_byte_for_byte(string form, int status, string body, string told)
    {
        var reply = await flora.PostAsync($"check/{form}", body);
        Assert.Equal(told, reply.Text);
        Assert.Equal(status, reply.Status);
    }

    [Theory]
    [InlineData("text", "application/json")]
    [InlineData("list", "application/json")]
    [InlineData("lists", "application/problem+json")]
    [InlineData("page", "text/html; charset=utf-8")]
    [InlineData("plain", "text/plain; charset=utf-8")]
    public async Task Each_kind_has_its_content_type(string form, string type) =>
        Assert.Equal(type, (await flora.PostAsync($"check/{form}", OneWrong)).Header("Content-Type"));

    [Fact]
    public async Task A_header_says_all_of_it_in_printable_ASCII()
    {
        var reply = await flora.PostAsync("check/text", AllWrong);
        Assert.Equal(
            "to is needed; image.link is no \"address\" <a/?>; caption has more than 3; caption is not right",
            reply.Header("X-Wrong")
        );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("list")]
    [InlineData("map")]
    [InlineData("lists")]
    [InlineData("page")]
    [InlineData("plain")]
    public async Task A_good_request_is_answered_with_nothing(string form)
    {
        var reply = await flora.PostAsync($"check/{form}", Good);
        Assert.Equal((204, ""), (reply.Status, reply.Text));
        Assert.Null(reply.Header("Content-Type"));
    }

    [Fact]
    public async Task A_reply_without_a_body_leaves_the_connection_open()
    {
        using var client = await flora.ConnectAsync();
        for (var i = 0; i < 3; i++)
        {
            await client.SendAsync(RawClient.Post("/flora-api/check/map", Good));
            var reply = await client.ReadReplyAsync();
            Assert.Equal((204, RawEnd.KeptOpen), (reply.Status, reply.End));
        }
    }

    /// <summary>What is no field has no fault of a field: the loop has one turn, with nothing to say of it.</summary>
    [Theory]
    [InlineData("list", """{"faults":[{"field":"","text":"is not right","code":1}]}""")]
    [InlineData("map", """{"errors":{"":"is not right"}}""")]
    [InlineData("page", "<li>:  is not right</li>")]
    public async Task A_body_that_cannot_be_read_is_one_fault(string form, string told) =>
        Assert.Equal(told, (await flora.PostAsync($"check/{form}", "{")).Text);
}
