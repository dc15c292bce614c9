namespace Emulator.Tests.WireMock;

/// <summary>Which requests a stub is for: by address, method, headers, parameters and body.</summary>
public sealed class MatcherTests
{
    [Theory]
    [InlineData(""" "Path":"/here" """, true)]
    [InlineData(""" "Path":"/he*" """, true)]
    [InlineData(""" "Path":"/h?re" """, true)]
    [InlineData(""" "Path":"/HERE" """, false)]
    [InlineData(""" "Path":"/her" """, false)]
    [InlineData(""" "Path":{"Matchers":[{"Name":"ExactMatcher","Pattern":"/here"}]} """, true)]
    [InlineData(""" "Path":{"Matchers":[{"Name":"ExactMatcher","Pattern":"/h*"}]} """, false)]
    [InlineData(""" "Path":{"Matchers":[{"Name":"Exact","Pattern":"/HERE","IgnoreCase":true}]} """, true)]
    [InlineData(""" "Path":{"Matchers":[{"Name":"ExactMatcher","Patterns":["/there","/here"]}]} """, true)]
    [InlineData(
        """ "Path":{"Matchers":[{"Name":"RegexMatcher","Patterns":["^/h","x"],"MatchOperator":"And"}]} """,
        false
    )]
    [InlineData(""" "Path":{"Matchers":[{"Name":"RegexMatcher","Pattern":"^/h.{3}$"}]} """, true)]
    [InlineData(""" "Path":{"Matchers":[{"Name":"RegexMatcher","Pattern":"H","RejectOnMatch":true}]} """, true)]
    [InlineData(""" "path":{"matchers":[{"name":"wildcardmatcher","pattern":"/h*"}]} """, true)]
    [InlineData(""" "Url":"http://*/here?*b=2*" """, true)]
    [InlineData(""" "Url":"https://*" """, false)]
    [InlineData(""" "Methods":["get","POST"] """, true)]
    [InlineData(""" "Methods":["GET"] """, false)]
    [InlineData(""" "Methods":["GET"],"MethodsRejectOnMatch":true """, true)]
    public async Task Matches_an_address_and_a_method(string request, bool fits) =>
        Assert.Equal(fits, await FitsAsync(request, "{}"));

    [Theory]
    [InlineData(""" "Headers":[{"Name":"x-kind"}] """, true)]
    [InlineData(""" "Headers":[{"Name":"X-Other"}] """, false)]
    [InlineData(""" "Headers":[{"Name":"X-Other","RejectOnMatch":true}] """, true)]
    [InlineData(""" "Headers":[{"Name":"X-Kind","Matchers":[{"Name":"WildcardMatcher","Pattern":"b*"}]}] """, true)]
    [InlineData(""" "Headers":[{"Name":"X-Kind","Matchers":[{"Name":"ExactMatcher","Pattern":"b"}]}] """, false)]
    [InlineData(""" "Headers":[{"Name":"X-Kind","Matchers":[{"Name":"NotNullOrEmptyMatcher"}]}] """, true)]
    [InlineData(""" "Params":[{"Name":"a","Matchers":[{"Name":"ExactMatcher","Pattern":"1 1"}]}] """, true)]
    [InlineData(""" "Params":[{"Name":"A"}] """, false)]
    [InlineData(""" "Params":[{"Name":"A","IgnoreCase":true}] """, true)]
    [InlineData(""" "Params":[{"Name":"b","Matchers":[{"Name":"ExactMatcher","Pattern":"3"}]}] """, true)]
    [InlineData(
        """ "Params":[{"Name":"b","Matchers":[{"Name":"ExactMatcher","Pattern":"3","RejectOnMatch":true}]}] """,
        false
    )]
    public async Task Matches_headers_and_parameters(string request, bool fits) =>
        Assert.Equal(fits, await FitsAsync(request, "{}"));

    [Theory]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":{"a":1}}""", true)]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":"{\"a\":1.0}"}""", true)]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":{"a":"1"}}""", false)]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":{"a":1,"c":null}}""", false)]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":{"deep":{"list":["y"]}}}""", true)]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":{"deep":{"list":["y","x"]}}}""", true)]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":{"deep":{"list":["z"]}}}""", false)]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":{"DEEP":{"kind":"CARD"}},"IgnoreCase":true}""", true)]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":{"a":1},"RejectOnMatch":true}""", false)]
    [InlineData("""{"Name":"WildcardMatcher","Pattern":"*card*"}""", true)]
    [InlineData("""{"Name":"NotNullOrEmptyMatcher"}""", true)]
    public async Task Matches_a_body_of_json(string matcher, bool fits) =>
        Assert.Equal(
            fits,
            await FitsAsync(
                $$""" "Body":{"Matcher":{{matcher}}} """,
                """{"a":1,"deep":{"list":["x","y"],"kind":"card"}}"""
            )
        );

    [Theory]
    [InlineData("""{"Name":"FormUrlEncodedMatcher","Pattern":"phone=1650*"}""", true)]
    [InlineData("""{"Name":"FormUrlEncodedMatcher","Patterns":["phone=9","caption=a b"]}""", true)]
    [InlineData(
        """{"Name":"FormUrlEncodedMatcher","Patterns":["phone=9","caption=a b"],"MatchOperator":"And"}""",
        false
    )]
    [InlineData("""{"Name":"FormUrlEncodedMatcher","Pattern":"Phone=1650*"}""", false)]
    [InlineData("""{"Name":"JsonPartialMatcher","Pattern":{"phone":"1650"}}""", false)]
    public async Task Matches_a_body_of_a_form(string matcher, bool fits) =>
        Assert.Equal(
            fits,
            await FitsAsync($$""" "Body":{"Matchers":[{{matcher}}]} """, "phone=16505550001&caption=a+b")
        );

    /// <summary>The same pattern must say the same of a request that comes and of one that came.</summary>
    private static async Task<bool> FitsAsync(string request, string body)
    {
        await using var server = await WireMockServer.StartAsync();
        var added = await server.AskAsync("POST", "/__admin/mappings", $$$"""{"Request":{{{{request}}}}}""");
        Assert.True(added.Status == 201, added.Text);
        var reply = await server.AskAsync("POST", "/here?a=1+1&b=2&b=3", body, "X-Kind: big");
        var found = await server.AskAsync("POST", "/__admin/requests/find", $"{{{request}}}");
        Assert.Equal(reply.Error.Length == 0, found.Text.Length > 2);
        return reply.Error.Length == 0;
    }
}
