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

    private static Task<WireReply> SendAsync(WireMockServer server, string session, string query = "")
    {
        var prefix = session.Length == 0 ? "" : $"/_emulator/s/{session}";
        return server.AskAsync("POST", prefix + WireMockServer.Send + query, Body, "X-Key: k");
    }
}
