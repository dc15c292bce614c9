namespace Emulator.Tests.WireMock;

/// <summary>A stub answers before the contracts and after the scenarios, in its own session alone.</summary>
public sealed class StubTests
{
    private const string Good = """{"to":"16505550001","text":"hello"}""";

    private const string Stub = """
        {"Title":"out of order","Request":{"Path":"/jinx-api/send","Methods":["post"]},
         "Response":{"StatusCode":418,"Headers":{"X-Who":["a","b"]},"BodyAsJson":{"kettle":"é"}}}
        """;

    [Fact]
    public async Task A_stub_answers_in_place_of_the_contract_and_the_verdict_says_so()
    {
        await using var server = await WireMockServer.StartAsync();
        var added = await server.AskAsync("POST", "/__admin/mappings", Stub);
        Assert.Equal(201, added.Status);
        var reply = await server.AskAsync("POST", WireMockServer.Send, Good, "X-Key: k");
        Assert.Equal((418, """{"kettle":"é"}"""), (reply.Status, reply.Text));
        var id = System.Text.Json.JsonDocument.Parse(added.Text).RootElement.GetProperty("Guid").GetString();
        Assert.Equal($"""stub; subject={id}; why="out of order"; journal=1""", reply.Verdict);
    }

    [Fact]
    public async Task Other_requests_are_the_contracts_still()
    {
        await using var server = await WireMockServer.StartAsync();
        await server.AskAsync("POST", "/__admin/mappings", Stub);
        Assert.Equal(200, (await server.AskAsync("GET", "/jinx-api/show")).Status);
        Assert.Equal(200, (await SendIn(server, "/_emulator/s/other")).Status);
    }

    [Fact]
    public async Task A_stub_of_a_session_is_its_own()
    {
        await using var server = await WireMockServer.StartAsync();
        await server.AskAsync("POST", "/_emulator/s/mine/__admin/mappings", Stub);
        Assert.Equal(418, (await SendIn(server, "/_emulator/s/mine")).Status);
        Assert.Equal(418, (await SendIn(server, "/_emulator/s/mine/")).Status);
        Assert.Equal(200, (await SendIn(server, "")).Status);
    }

    [Fact]
    public async Task A_stub_answers_a_path_that_no_provider_claims()
    {
        await using var server = await WireMockServer.StartAsync();
        const string Mapping = """{"Request":{"Path":"/nobody/*"},"Response":{"Body":"somebody"}}""";
        await server.AskAsync("POST", "/__admin/mappings", Mapping);
        var reply = await server.AskAsync("GET", "/nobody/knows");
        Assert.Equal((200, "somebody", ""), (reply.Status, reply.Text, reply.Error));
        Assert.Equal("unknown-path", (await server.AskAsync("GET", "/nowhere")).Error);
    }

    [Theory]
    [InlineData("X-Emulator-Scenario: rate-limited", 429)]
    [InlineData("Prefer: code=500", 500)]
    [InlineData("X-Emulator-Scenario: accepted", 418)]
    public async Task A_scenario_of_the_request_comes_first(string header, int status)
    {
        await using var server = await WireMockServer.StartAsync();
        await server.AskAsync("POST", "/__admin/mappings", Stub);
        Assert.Equal(status, (await server.AskAsync("POST", WireMockServer.Send, Good, "X-Key: k", header)).Status);
    }

    [Fact]
    public async Task A_magic_recipient_and_an_armed_scenario_come_first_too()
    {
        await using var server = await WireMockServer.StartAsync();
        await server.AskAsync("POST", "/__admin/mappings", Stub);
        const string Magic = """{"to":"447700900429","text":"hello"}""";
        Assert.Equal(429, (await server.AskAsync("POST", WireMockServer.Send, Magic, "X-Key: k")).Status);
        await server.AskAsync("POST", "/_emulator/api/armed", """{"scenario":"server-error","times":1}""");
        Assert.Equal(500, (await SendIn(server, "")).Status);
        Assert.Equal(418, (await SendIn(server, "")).Status);
    }

    [Theory]
    [InlineData(0, 1, "first")]
    [InlineData(1, 0, "second")]
    [InlineData(0, 0, "second")]
    public async Task The_lowest_priority_number_answers_and_then_the_newest(int first, int second, string answer)
    {
        await using var server = await WireMockServer.StartAsync();
        await server.AskAsync("POST", "/__admin/mappings", Mapping("first", first, ""));
        await server.AskAsync("POST", "/__admin/mappings", Mapping("second", second, ""));
        Assert.Equal(answer, (await server.AskAsync("GET", "/any")).Text);
    }

    [Fact]
    public async Task A_stub_that_asks_for_more_answers_before_one_that_asks_for_less()
    {
        await using var server = await WireMockServer.StartAsync();
        await server.AskAsync("POST", "/__admin/mappings", Mapping("narrow", 0, ""","Methods":["GET"]"""));
        await server.AskAsync("POST", "/__admin/mappings", Mapping("wide", 0, ""));
        Assert.Equal("narrow", (await server.AskAsync("GET", "/any")).Text);
        Assert.Equal("wide", (await server.AskAsync("PUT", "/any", "")).Text);
    }

    [Fact]
    public async Task A_stub_that_asks_for_a_body_nobody_could_read_is_passed_over_and_the_verdict_says_so()
    {
        await using var server = await WireMockServer.StartAsync();
        const string Mapping = """{"Request":{"Body":{"Matcher":{"Name":"WildcardMatcher","Pattern":"a*"}}}}""";
        await server.AskAsync("POST", "/__admin/mappings", Mapping);
        Assert.Equal(200, (await server.AskAsync("POST", "/nowhere", "abc")).Status);
        var reply = await server.AskAsync("POST", "/nowhere", new string('a', (1024 * 1024) + 1));
        Assert.Equal("unknown-path", reply.Error);
        Assert.Contains("was passed over: the body is too long", reply.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_ends_forgets_its_stubs()
    {
        await using var server = await WireMockServer.StartAsync();
        await server.AskAsync("POST", "/_emulator/s/mine/__admin/mappings", Stub);
        await server.AskAsync("DELETE", "/_emulator/api/sessions/mine");
        Assert.Equal(200, (await SendIn(server, "/_emulator/s/mine")).Status);
    }

    [Fact]
    public async Task A_session_has_a_thousand_stubs_at_most()
    {
        await using var server = await WireMockServer.StartAsync();
        const string One = """{"Request":{"Path":"/a"},"Response":{}}""";
        var many = string.Join(',', Enumerable.Repeat(One, 1000));
        Assert.Equal(201, (await server.AskAsync("POST", "/__admin/mappings", $"[{many}]")).Status);
        var reply = await server.AskAsync("POST", "/__admin/mappings", One);
        Assert.Equal((409, "too-many-stubs"), (reply.Status, reply.Error));
        Assert.Contains("1000 stubs are the most", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stub_has_a_megabyte_at_most()
    {
        await using var server = await WireMockServer.StartAsync();
        var body = new string('a', 1024 * 1024);
        var reply = await server.AskAsync("POST", "/__admin/mappings", $$$"""{"Response":{"Body":"{{{body}}}"}}""");
        Assert.Equal((413, "stub-too-large"), (reply.Status, reply.Error));
    }

    private static Task<WireReply> SendIn(WireMockServer server, string prefix) =>
        server.AskAsync("POST", prefix + WireMockServer.Send, Good, "X-Key: k");

    private static string Mapping(string answer, int priority, string more) =>
        $$$"""{"Priority":{{{priority}}},"Request":{"Path":"/any"{{{more}}}},"Response":{"Body":"{{{answer}}}"}}""";
}
