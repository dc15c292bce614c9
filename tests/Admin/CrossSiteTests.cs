using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>A page of another origin may look, for its browser keeps the answer, and may not change anything.</summary>
public sealed class CrossSiteTests
{
    private const string Token = "s3cret-T0ken";

    [Theory]
    [InlineData("POST", "Sec-Fetch-Site: cross-site", 403)]
    [InlineData("PUT", "Sec-Fetch-Site: cross-site", 403)]
    [InlineData("DELETE", "Sec-Fetch-Site: cross-site", 403)]
    [InlineData("GET", "Sec-Fetch-Site: cross-site", 200)]
    [InlineData("GET", "Origin: https://attacker.example", 200)]
    [InlineData("POST", "Origin: https://attacker.example", 403)]
    [InlineData("POST", "Origin: http://localhost:3000", 403)]
    [InlineData("POST", "Origin: http://localhost", 403)]
    [InlineData("POST", "Origin: http://localhost.attacker.example:8080", 403)]
    [InlineData("POST", "Origin: null", 403)]
    [InlineData("POST", "Origin: http://localhost:8080", 200)]
    [InlineData("POST", "Origin: http://LOCALHOST:8080\r\nSec-Fetch-Site: same-origin", 200)]
    [InlineData("POST", "Sec-Fetch-Site: none", 200)]
    [InlineData("POST", "Accept: */*", 200)]
    public async Task Pages_of_other_origins_may_not_change_anything(string method, string header, int status)
    {
        foreach (var token in new[] { "", Token })
        {
            await using var server = await StartAsync(new Settings { AdminToken = token });
            var path = method == "POST" ? "/_emulator/api/reload" : "/_emulator/api/clock";
            var reply = await RawClient.AskAsync(
                server,
                $"{method} {path} HTTP/1.1\r\nHost: localhost:8080\r\nAuthorization: Bearer {Token}\r\n{header}\r\n"
                    + "Content-Length: 0\r\n\r\n"
            );
            Assert.Equal((status, status == 403 ? "cross-site-refused" : null), (reply.Status, Error(reply)));
        }
    }

    [Theory]
    [InlineData("emulator.internal", "https://emulator.internal", 200)] // Something before us ends HTTPS.
    [InlineData("emulator.internal", "http://emulator.internal", 200)]
    [InlineData("emulator.internal:80", "http://emulator.internal", 200)]
    [InlineData("emulator.internal:443", "http://emulator.internal", 403)]
    [InlineData("[::1]:8080", "http://[::1]:8080", 200)]
    public async Task Ports_that_nobody_says_are_those_of_the_origin(string host, string origin, int status)
    {
        await using var server = await StartAsync(new Settings());
        var reply = await RawClient.AskAsync(
            server,
            $"POST /_emulator/api/reload HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nContent-Length: 0\r\n\r\n"
        );
        Assert.Equal(status, reply.Status);
    }

    private static string? Error(RawReply reply) => reply.Header("X-Emulator-Error");

    private static Task<TestServer> StartAsync(Settings settings) =>
        TestServer.StartAsync(settings with { Contracts = Repository.PathOf("tests/acme") });
}
