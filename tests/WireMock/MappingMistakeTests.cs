namespace Emulator.Tests.WireMock;

/// <summary>What a mapping asks for and cannot have, or says wrongly, is told; no stub is made of it.</summary>
public sealed class MappingMistakeTests
{
    [Theory]
    [InlineData("""{"Request":{"Path":{"Matchers":[{"Name":"XPathMatcher","Pattern":"/a"}]}}}""", "'XPathMatcher'")]
    [InlineData("""{"Request":{"Body":{"Matcher":{"Name":"JmesPathMatcher","Pattern":"a"}}}}""", "'JmesPathMatcher'")]
    [InlineData("""{"Request":{"Cookies":[{"Name":"a"}]}}""", "mapping.Request.Cookies")]
    [InlineData("""{"Request":{"ClientIP":"1.1.1.1"}}""", "mapping.Request.ClientIP")]
    [InlineData(
        """{"Request":{"Path":{"MatchOperator":"Average","Matchers":[{"Name":"ExactMatcher","Pattern":"/a"}]}}}""",
        "'Average'"
    )]
    [InlineData(
        """{"Request":{"Path":{"Matchers":[{"Name":"RegexMatcher","Pattern":"(?=a)"}]}}}""",
        "looks ahead or back"
    )]
    [InlineData("""{"Request":{"Body":{"Matcher":{"Name":"JsonPartialMatcher","Pattern":{"a.b":1}}}}}""", "'a.b'")]
    [InlineData(
        """{"Request":{"Body":{"Matcher":{"Name":"JsonPartialMatcher","Pattern":{"a":1},"Regex":true}}}}""",
        "Matcher.Regex"
    )]
    [InlineData("""{"Response":{"UseTransformer":true}}""", "mapping.Response.UseTransformer")]
    [InlineData("""{"Response":{"Fault":{"Type":"EMPTY_RESPONSE"}}}""", "mapping.Response.Fault")]
    [InlineData("""{"Response":{"ProxyUrl":"http://a"}}""", "mapping.Response.ProxyUrl")]
    [InlineData("""{"Response":{"Headers":{"Content-Length":"1"}}}""", "Content-Length is written by the web server")]
    [InlineData("""{"Scenario":"s","WhenStateIs":"x"}""", "mapping.Scenario")]
    [InlineData("""{"Webhook":{"Request":{"Url":"http://a"}}}""", "mapping.Webhook")]
    public async Task What_is_not_emulated_is_told_and_no_stub_is_made(string mapping, string names)
    {
        await using var server = await WireMockServer.StartAsync();
        var reply = await server.AskAsync("POST", "/__admin/mappings", mapping);
        Assert.Equal((501, "not-emulated"), (reply.Status, reply.Error));
        Assert.Contains(names, reply.Text, StringComparison.Ordinal);
        Assert.Equal("unknown-path", (await server.AskAsync("GET", "/a")).Error);
    }

    [Theory]
    [InlineData("[1]", "mapping is no map")]
    [InlineData("{", "The body is no JSON")]
    [InlineData("""{"Guid":"x"}""", "mapping.Guid is 'x'")]
    [InlineData("""{"Response":{"StatusCode":99}}""", "mapping.Response.StatusCode is 99")]
    [InlineData("""{"Response":{"StatusCode":204,"Body":"a"}}""", "status 204 has no body")]
    [InlineData("""{"Response":{"Delay":-1}}""", "mapping.Response.Delay is -1")]
    [InlineData("""{"Response":{"Body":"a","BodyAsBytes":"YQ=="}}""", "is said twice")]
    [InlineData("""{"Response":{"BodyAsBytes":"?"}}""", "is no Base64")]
    [InlineData("""{"Response":{"Headers":{"a b":"c"}}}""", "mapping.Response.Headers.a b cannot be sent")]
    [InlineData("""{"Request":{"Path":{"Matchers":[{"Name":"RegexMatcher","Pattern":"("}]}}}""", "is no expression")]
    [InlineData("""{"Request":{"Path":{"Matchers":[{"Name":"ExactMatcher"}]}}}""", "Pattern is missing")]
    [InlineData("""{"Request":{"Headers":[{}]}}""", "mapping.Request.Headers[0].Name is missing")]
    public async Task What_is_written_wrongly_is_told(string mapping, string names)
    {
        await using var server = await WireMockServer.StartAsync();
        var reply = await server.AskAsync("POST", "/__admin/mappings", mapping);
        Assert.Equal((400, "bad-input"), (reply.Status, reply.Error));
        Assert.Contains(names, System.Text.RegularExpressions.Regex.Unescape(reply.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_says_no_or_nothing_asks_for_nothing()
    {
        await using var server = await WireMockServer.StartAsync();
        const string Mapping = """
            {"Scenario":null,"SaveToFile":false,"Webhooks":[],"Request":{"Cookies":null,"HttpVersion":""},
             "Response":{"UseTransformer":false,"Fault":null,"Headers":null,"StatusCode":"202"}}
            """;
        Assert.Equal(201, (await server.AskAsync("POST", "/__admin/mappings", Mapping)).Status);
        Assert.Equal(202, (await server.AskAsync("GET", "/a")).Status);
    }
}
