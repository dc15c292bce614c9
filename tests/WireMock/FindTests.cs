namespace Emulator.Tests.WireMock;

/// <summary>Requests are found again by what they said, or by what answered them.</summary>
public sealed class FindTests
{
    private const string Body = """{"to":"16505550001","text":"hello"}""";

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
        var file = new string('A', 8 * 1024);
        var form =
            $"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n{file}\r\n--x--\r\n";
        await server.AskAsync("POST", "/fable-api/7/media", form, "Content-Type: multipart/form-data; boundary=x");
        var question = """{"Body":{"Matcher":{"Name":"WildcardMatcher","Pattern":"*zzz*"}}}""";
        var reply = await server.AskAsync("POST", "/__admin/requests/find", question);
        Assert.Equal((501, "body-not-whole"), (reply.Status, reply.Error));
    }

    private static Task<WireReply> SendAsync(WireMockServer server, string session)
    {
        var prefix = session.Length == 0 ? "" : $"/_emulator/s/{session}";
        return server.AskAsync("POST", prefix + WireMockServer.Send, Body, "X-Key: k");
    }
}
