using System.Text.Json;

namespace Emulator.Tests.Serving;

/// <summary>Replies with optional keys, loops over what was sent, choices and kinds.</summary>
public sealed class FloraReplyTests(FloraServer flora) : IClassFixture<FloraServer>
{
    [Theory]
    [InlineData(
        "{}",
        """{"messages":[],"images":[],"by-name":{},"kind":"bare","notes":["plain"],"really?":"yes","$each":1}"""
    )]
    [InlineData(
        """{"caption":"","images":null}""",
        """{"messages":[],"images":[],"by-name":{},"kind":"captioned","notes":["plain"],"really?":"yes","$each":1}"""
    )]
    [InlineData(
        """{"caption":"a/b","urgent":true}""",
        """{"messages":[],"caption":"a\/b","images":[],"by-name":{},"kind":"captioned","notes":"""
            + """["urgent","plain",{"fast":true}],"really?":"yes","$each":1}"""
    )]
    [InlineData(
        """{"images":[{"name":"é","tags":["x","y"],"width":1,"height":2},{"tags":"z","width":3},{"name":"é"}]}""",
        """{"messages":[],"images":[{"name":"\u00e9","tags":["X","Y"],"size":"1x2"},{"tags":["Z"]"""
            + ""","size":"unknown"},{"name":"\u00e9","tags":[],"size":"unknown"}],"by-name":{"\u00e9":0,"":"""
            + """1},"kind":"bare","notes":["plain"],"really?":"yes","$each":1}"""
    )]
    public async Task Says_what_was_sent_and_no_more(string body, string reply) =>
        Assert.Equal(reply, (await flora.PostAsync("send", body)).Text);

    [Fact]
    public async Task Each_recipient_has_an_id_of_its_own()
    {
        var reply = await flora.PostAsync("send", """{"to":["1","2","1"]}""");
        var root = JsonDocument.Parse(reply.Body).RootElement;
        var messages = root.GetProperty("messages").EnumerateArray().ToArray();
        Assert.Equal(["1", "2", "1"], messages.Select(message => message.GetProperty("to").GetString()));
        Assert.Equal([0, 1, 2], messages.Select(message => message.GetProperty("at").GetInt32()));
        Assert.All(messages, message => Assert.Equal(Text(message, "id"), Text(message, "again")));
        Assert.Equal(3, messages.Select(message => Text(message, "id")).Distinct().Count());
        Assert.StartsWith(
            """{"to":["1","2","1"],"messages":[{"to":"1","id":"m-""",
            reply.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Texts_in_line_are_told_in_their_order_for_each_account()
    {
        await flora.PostAsync("queue", """{"text":"a\"<"}""", "X-Key: one\r\n");
        await flora.PostAsync("queue", """{"text":"z"}""", "X-Key: two\r\n");
        var reply = await flora.PostAsync("queue", """{"text":"b"}""", "X-Key: one\r\n");
        var ids = JsonDocument.Parse(reply.Body).RootElement.GetProperty("waiting").EnumerateArray();
        Assert.Equal(2, ids.Select(item => Text(item, "id")).Distinct().Count());
        Assert.Matches(
            """^\{"waiting":\[\{"text":"a\\"<","id":"m-[0-9a-f]{8}","at":0\},\{"text":"b",.*"at":1\}\],"""
                + """
                "joined":"A\\"<\+B"\}$
                """,
            reply.Text
        );
    }

    [Fact]
    public async Task What_comes_later_is_named_in_the_verdict()
    {
        var reply = await flora.PostAsync("send", """{"to":"1","caption":"bad"}""");
        Assert.Equal(202, reply.Status);
        Assert.Matches(
            """^\{"to":"1","messages":\[\{"to":"1","id":"(m-[0-9a-f]{8})","again":"\1","at":0\}\],"caption":"bad"\}$""",
            reply.Text
        );
        Assert.Contains(
            "fails-later; evidence=inferred; later=delayed,failed; journal=",
            reply.Header("X-Emulator-Verdict"),
            StringComparison.Ordinal
        );
        Assert.Matches("^[0-9A-F]{6}$", reply.Header("X-Trace"));
    }

    [Theory]
    [InlineData("pages/<a>&b", 200, "text/html; charset=utf-8", "<h1>&lt;a&gt;&amp;b</h1> & more")]
    [InlineData("texts/<a>&b", 200, null, "<a>&b & more")]
    [InlineData("nothing/'x'", 404, "text/html; charset=utf-8", "<p>nothing at /nothing/&#39;x&#39;</p>")]
    public async Task Text_and_markup_are_told_apart(string path, int status, string? type, string text)
    {
        var reply = await flora.GetAsync(path);
        Assert.Equal((status, type, text), (reply.Status, reply.Header("Content-Type"), reply.Text));
    }

    [Fact]
    public async Task A_method_that_is_wrong_is_told_as_JSON_without_a_header_in_the_contract()
    {
        var reply = await flora.GetAsync("send");
        Assert.Equal((405, """{"no":"GET"}"""), (reply.Status, reply.Text));
        Assert.Equal("application/json", reply.Header("Content-Type"));
    }

    private static string? Text(JsonElement map, string name) => map.GetProperty(name).GetString();
}
