using System.Text.Json;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>Who may use the emulator's own paths, asked to the letter over the wire.</summary>
public sealed class GuardTests
{
    private const string Token = "s3cret-T0ken";
    private const string Api = "/_emulator/api/sessions";

    [Theory]
    [InlineData(Api, "127.0.0.1", 200)]
    [InlineData(Api, "LOCALHOST:8080", 200)]
    [InlineData(Api, "emulator:8080", 200)]
    [InlineData(Api, "[::1]:8080", 200)]
    [InlineData(Api, "emulator.tests.svc.cluster.local", 200)]
    [InlineData(Api, "attacker.example", 403)]
    [InlineData(Api, "api.acme.example", 403)] // A provider's own host does not lead here either.
    [InlineData("/_EMULATOR/api/sessions", "attacker.example", 404)] // That is no path of ours.
    [InlineData("/_emulator/API/sessions", "attacker.example", 403)]
    [InlineData("/_emulator/s/mine/_emulator/api/sessions", "attacker.example", 403)]
    [InlineData("/_emulator/s/mine//_emulator/api/sessions", "attacker.example", 403)]
    [InlineData("/_emulator/s/mine/_emulator/api/fetch", "localhost", 200)]
    [InlineData("/_emulator/", "attacker.example", 403)]
    [InlineData("/_emulator", "attacker.example", 403)]
    [InlineData("/_emulator/openapi.json", "attacker.example", 403)]
    [InlineData("/_emulator/images/../api/sessions", "attacker.example", 403)]
    [InlineData("/_emulator/images/%2e%2e/api/sessions", "attacker.example", 403)]
    [InlineData("/__admin/settings", "attacker.example", 403)]
    [InlineData("/_emulator/s/mine/__admin/settings", "attacker.example", 403)]
    [InlineData("/__admin/settings", "localhost", 200)]
    [InlineData("/_emulator/images/a.png", "attacker.example", 200)]
    [InlineData("/livez", "attacker.example", 200)]
    [InlineData("/readyz", "attacker.example", 200)]
    [InlineData("/_emulator/s/mine/readyz", "attacker.example", 200)]
    [InlineData("/jinx-api/nothing", "attacker.example", 404)] // The provider's own word, as ever.
    [InlineData("/_emulator/s/mine/jinx-api/nothing", "attacker.example", 404)]
    public async Task Without_a_token_only_private_names_are_answered(string path, string host, int status)
    {
        await using var server = await StartAsync(new Settings());
        var reply = await RawClient.AskAsync(server, $"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 403 ? "admin-host-refused" : null, status == 404 ? null : Error(reply));
    }

    [Theory]
    [InlineData("emulator.example.com", 200)]
    [InlineData("a.tests.example.com:443", 200)]
    [InlineData("tests.example.com", 403)]
    public async Task Listed_names_are_answered_too(string host, int status)
    {
        await using var server = await StartAsync(
            new Settings { AdminHosts = "emulator.example.com;*.tests.example.com" }
        );
        var reply = await RawClient.AskAsync(server, $"GET {Api} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        Assert.Equal(status, reply.Status);
    }

    [Fact]
    public async Task A_refused_host_is_told_why_and_both_ways_out()
    {
        await using var server = await StartAsync(new Settings());
        var reply = await RawClient.AskAsync(server, $"GET {Api} HTTP/1.1\r\nHost: emu.example.com\r\n\r\n");
        Assert.Equal("application/problem+json", reply.Header("Content-Type"));
        foreach (var said in new[] { "DNS rebinding", "--admin-hosts emu.example.com", "--admin-token" })
        {
            Assert.Contains(said, reply.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Api, "Authorization: Bearer s3cret-T0ken", null)]
    [InlineData(Api, "authorization: bearer s3cret-T0ken", null)]
    [InlineData(Api, "Accept: */*", "admin-token-missing")]
    [InlineData(Api, "Authorization: s3cret-T0ken", "admin-token-missing")]
    [InlineData(Api, "Authorization: Basic czNjcmV0LVQwa2Vu", "admin-token-missing")]
    [InlineData(Api, "Authorization: Bearer ", "admin-token-missing")]
    [InlineData(Api, "Authorization: Bearer s3cret-T0ke", "admin-token-wrong")]
    [InlineData(Api, "Authorization: Bearer s3cret-T0kenn", "admin-token-wrong")]
    [InlineData(Api, "Authorization: Bearer S3CRET-T0KEN", "admin-token-wrong")]
    [InlineData(Api, "Authorization: Bearer s3cret-T0ken\r\nAuthorization: Bearer s3cret-T0ken", "admin-token-missing")]
    [InlineData("/_emulator/s/mine/_emulator/api/requests", "Accept: */*", "admin-token-missing")]
    [InlineData("/_emulator/openapi.json", "Accept: */*", "admin-token-missing")]
    [InlineData("/_emulator/", "Accept: */*", "admin-token-missing")]
    [InlineData("/__admin/mappings", "Accept: */*", "admin-token-missing")]
    [InlineData("/__admin/health", "Authorization: Bearer x", "admin-token-wrong")]
    [InlineData("/__admin/health", "Authorization: Bearer s3cret-T0ken", null)]
    [InlineData("/_emulator/images/a.png", "Accept: */*", null)]
    [InlineData("/livez", "Accept: */*", null)]
    [InlineData("/readyz", "Accept: */*", null)]
    public async Task With_a_token_every_call_must_have_it_whatever_its_host(string path, string header, string? error)
    {
        await using var server = await StartAsync(new Settings { AdminToken = Token });
        var request = $"GET {path} HTTP/1.1\r\nHost: emulator.example.com\r\n{header}\r\n\r\n";
        var reply = await RawClient.AskAsync(server, request);
        Assert.Equal((error is null ? 200 : 401, error), (reply.Status, Error(reply)));
        Assert.Equal(error is null ? null : "Bearer", reply.Header("WWW-Authenticate"));
        Assert.DoesNotContain(Token, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", "Authorization: Bearer x", 401, "admin token wrong")]
    [InlineData("localhost", "Accept: */*", 401, "admin token missing")]
    [InlineData("localhost", "Authorization: Bearer s3cret-T0ken\r\nOrigin: null", 403, "cross site refused")]
    public async Task Below_wiremocks_paths_the_refusal_is_a_status_model(
        string host,
        string header,
        int status,
        string said
    )
    {
        await using var server = await StartAsync(new Settings { AdminToken = Token });
        var reply = await RawClient.AskAsync(
            server,
            $"POST /__admin/mappings/reset HTTP/1.1\r\nHost: {host}\r\n{header}\r\nContent-Length: 0\r\n\r\n"
        );
        using var model = JsonDocument.Parse(reply.Text);
        Assert.Equal((status, said), (reply.Status, model.RootElement.GetProperty("Status").GetString()));
    }

    private static string? Error(RawReply reply) => reply.Header("X-Emulator-Error");

    private static Task<TestServer> StartAsync(Settings settings) =>
        TestServer.StartAsync(settings with { Contracts = Repository.PathOf("tests/acme") });
}
