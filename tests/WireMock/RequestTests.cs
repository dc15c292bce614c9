using RestEase;

namespace Emulator.Tests.WireMock;

/// <summary>What arrived is listed, found and forgotten as WireMock.Net's client asks for it.</summary>
public sealed class RequestTests
{
    private const string Body = """{"to":"16505550001","text":"hello"}""";

    [Theory]
    [InlineData("")]
    [InlineData("mine")]
    public async Task A_request_is_shown_with_its_reply_and_the_outcome_it_met(string session)
    {
        await using var server = await WireMockServer.StartAsync();
        await SendAsync(server, session, "?a=1&a=b+c");
        var entry = Assert.Single(await server.AdminOf(session).RequestsAsync());
        Assert.Equal(
            ("POST", WireMockServer.Send, 200),
            (entry.Request.Method, entry.Request.Path, entry.Response.StatusCode)
        );
        Assert.Equal(["1", "b c"], entry.Request.Query!["a"]);
        Assert.Equal((Body, "Json"), (entry.Request.Body, entry.Request.DetectedBodyType));
        Assert.Contains("hello", entry.Request.BodyAsJson!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("application/json", entry.Response.Headers!["Content-Type"][0], StringComparison.Ordinal);
        Assert.Equal("jinx@documented send: sent", entry.MappingTitle);
        Assert.True(entry.RequestMatchResult.IsPerfectMatch);
        Assert.Equal(entry.MappingTitle, (await server.Admin.MappingAsync(entry.MappingGuid!.Value)).Title);
        Assert.EndsWith($"{WireMockServer.Send}?a=1&a=b+c", entry.Request.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_claims_has_no_mapping()
    {
        await using var server = await WireMockServer.StartAsync();
        await server.AskAsync("GET", "/nowhere");
        var entry = Assert.Single(await server.Admin.RequestsAsync());
        Assert.Equal((null, null, 404), (entry.MappingGuid, entry.MappingTitle, entry.Response.StatusCode));
        Assert.False(entry.RequestMatchResult.IsPerfectMatch);
    }

    [Fact]
    public async Task Requests_are_listed_as_they_came_though_there_are_many()
    {
        await using var server = await WireMockServer.StartAsync();
        for (var i = 0; i < 150; i++)
        {
            await server.AskAsync("GET", $"/_emulator/s/{(i % 2 == 0 ? "a" : "b")}/jinx-api/show?n={i}");
        }

        var all = await server.Admin.RequestsAsync();
        Assert.Equal(Enumerable.Range(0, 150).Select(i => $"{i}"), all.Select(entry => entry.Request.Query!["n"][0]));
        Assert.Equal(75, (await server.AdminOf("a").RequestsAsync()).Count);
    }

    [Fact]
    public async Task One_request_is_shown_and_forgotten_by_its_id()
    {
        await using var server = await WireMockServer.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await server.AskAsync("GET", $"/jinx-api/show?n={i}");
        }

        var second = (await server.Admin.RequestsAsync())[1];
        Assert.Equal("1", (await server.Admin.RequestAsync(second.Guid)).Request.Query!["n"][0]);
        Assert.Equal("Request removed", (await server.Admin.DeleteRequestAsync(second.Guid)).Status);
        var left = (await server.Admin.RequestsAsync()).Select(entry => entry.Request.Query!["n"][0]);
        Assert.Equal(["0", "2"], left);
        var gone = await Assert.ThrowsAsync<ApiException>(() => server.Admin.RequestAsync(second.Guid));
        Assert.Contains("0 entries were forgotten", gone.Content, StringComparison.Ordinal);
        var strange = await Assert.ThrowsAsync<ApiException>(() => server.Admin.DeleteRequestAsync(Guid.Empty));
        Assert.Contains("started anew", strange.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_requests_of_a_session_are_forgotten_at_once(bool byReset)
    {
        await using var server = await WireMockServer.StartAsync();
        await SendAsync(server, "");
        await SendAsync(server, "mine");
        var admin = server.AdminOf("mine");
        await (byReset ? admin.ResetRequestsAsync() : admin.DeleteRequestsAsync());
        Assert.Empty(await admin.RequestsAsync());
        Assert.Single(await server.Admin.RequestsAsync());
    }

    [Fact]
    public async Task Requests_are_found_by_what_they_said_in_words_as_they_were_sent()
    {
        await using var server = await WireMockServer.StartAsync();
        await SendAsync(server, "mine");
        await server.AskAsync("GET", "/_emulator/s/mine/jinx-api/show", null, "Authorization: Bearer secret-1");
        var admin = server.AdminOf("mine");
        var byBody = new
        {
            Body = new { Matcher = new { Name = "JsonPartialMatcher", Pattern = new { text = "hello" } } },
        };
        Assert.Equal("POST", Assert.Single(await admin.FindRequestsAsync(byBody)).Request.Method);
        var exact = new { Name = "ExactMatcher", Pattern = "Bearer secret-1" };
        var byHeader = new { Headers = new[] { new { Name = "Authorization", Matchers = new[] { exact } } } };
        var found = Assert.Single(await admin.FindRequestsAsync(byHeader));
        Assert.DoesNotContain("secret-1", found.Request.Headers!["Authorization"][0], StringComparison.Ordinal);
        Assert.Empty(await admin.FindRequestsAsync(new { Path = "/elsewhere" }));
        Assert.Empty(await server.Admin.FindRequestsAsync(new { Methods = new[] { "PUT" } }));
    }

    [Fact]
    public async Task Requests_are_found_by_the_mapping_that_answered()
    {
        await using var server = await WireMockServer.StartAsync();
        var stub = await server.Admin.PostMappingAsync(new Mapping { Title = "mine", Request = new { Path = "/any" } });
        await SendAsync(server, "");
        await server.AskAsync("GET", "/any");
        var found = Assert.Single(await server.Admin.FindRequestsAsync(stub.Guid!.Value));
        Assert.Equal(("/any", "mine"), (found.Request.Path, found.MappingTitle));
        var sent = (await server.Admin.RequestsAsync())[0];
        Assert.Equal(sent.Guid, Assert.Single(await server.Admin.FindRequestsAsync(sent.MappingGuid!.Value)).Guid);
    }

    [Theory]
    [InlineData("POST", """{"Path":{"Matchers":[{"Name":"XPathMatcher","Pattern":"a"}]}}""", 501)]
    [InlineData("POST", """{"Cookies":[{"Name":"a"}]}""", 501)]
    [InlineData("POST", "", 400)]
    [InlineData("GET", null, 400)]
    public async Task A_question_that_cannot_be_answered_finds_not_nothing_but_an_error(
        string method,
        string? question,
        int status
    )
    {
        await using var server = await WireMockServer.StartAsync();
        Assert.Equal(status, (await server.AskAsync(method, "/__admin/requests/find", question)).Status);
    }

    [Fact]
    public async Task A_body_that_was_not_kept_whole_is_not_said_to_be_another()
    {
        await using var server = await WireMockServer.StartAsync();
        var data = $"data:image/png;base64,{new string('A', 1_500_000)}";
        var sent = await server.AskAsync("POST", "/fable-api/7/images", $$$"""{"image":{"data":"{{{data}}}"}}""");
        Assert.NotEqual(0, sent.Status);
        var question = """{"Body":{"Matcher":{"Name":"WildcardMatcher","Pattern":"*zzz*"}}}""";
        var reply = await server.AskAsync("POST", "/__admin/requests/find", question);
        Assert.Equal((501, "body-not-whole"), (reply.Status, reply.Error));
    }

    private static Task<WireReply> SendAsync(WireMockServer server, string session, string query = "")
    {
        var prefix = session.Length == 0 ? "" : $"/_emulator/s/{session}";
        return server.AskAsync("POST", prefix + WireMockServer.Send + query, Body, "X-Key: k");
    }
}
