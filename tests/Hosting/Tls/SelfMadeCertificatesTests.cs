using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Emulator.Hosting;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting.Tls;

/// <summary>HTTPS with a certificate of the server's own: whoever trusts its CA trusts it under every name.</summary>
public sealed class SelfMadeCertificatesTests : IAsyncLifetime
{
    private HttpsServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await HttpsServer.StartAsync(new Settings { Contracts = AcmeContracts.Folder });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("api.acme.example")]
    [InlineData("API.ACME.EXAMPLE")]
    [InlineData("emulator")] // a container by its name
    [InlineData("emulator.tests.svc.cluster.local")]
    [InlineData("my_box")]
    [InlineData("nobody-knows.example.com")]
    public async Task A_client_that_trusts_the_ca_is_answered_under_each_name(string host)
    {
        using var client = _server.NewClient(await _server.AuthoritiesAsync());
        var said = await client.GetStringAsync($"https://{host}/livez");
        Assert.Contains("alive", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_does_not_trust_it_goes_away()
    {
        using var client = _server.NewClient([]);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("https://localhost/livez"));
        Assert.IsType<AuthenticationException>(refused.InnerException);
    }

    [Fact]
    public async Task Two_servers_have_nothing_in_common()
    {
        await using var other = await HttpsServer.StartAsync(new Settings { Contracts = AcmeContracts.Folder });
        using var client = _server.NewClient(await other.AuthoritiesAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("https://localhost/livez"));
        var (mine, others) = (await _server.AuthoritiesAsync(), await other.AuthoritiesAsync());
        Assert.NotEqual(mine[0].Subject, others[0].Subject);
    }

    [Fact]
    public async Task The_ca_is_one_certificate_without_a_key_and_open_to_all()
    {
        const string ask = $"GET {HttpsServer.CaPath} HTTP/1.1\r\nHost: attacker.example\r\n\r\n";
        var reply = await RawClient.AskAsync(_server.Http, ask);
        Assert.Equal((200, "application/pem-certificate-chain"), (reply.Status, reply.Header("Content-Type")));
        Assert.DoesNotContain("PRIVATE", reply.Text, StringComparison.Ordinal);
        var ca = Assert.Single(await _server.AuthoritiesAsync());
        Assert.False(ca.HasPrivateKey);
        Assert.True(ca.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
    }

    [Fact]
    public async Task The_usual_certificate_names_this_machine_and_the_hosts_of_providers()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await using var tls = await _server.ConnectAsync(socket);
        var shown = (X509Certificate2)tls.RemoteCertificate!;
        var names = shown.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single().EnumerateDnsNames();
        foreach (var name in new[] { "localhost", Environment.MachineName, "api.acme.example", "bolt.example" })
        {
            Assert.Contains(name, names);
        }

        Assert.InRange(shown.NotAfter - shown.NotBefore, TimeSpan.FromDays(365), TimeSpan.FromDays(398));
    }

    [Fact]
    public async Task Only_http_1_1_is_spoken()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await using var tls = await _server.ConnectAsync(socket);
        Assert.Equal(SslApplicationProtocol.Http11, tls.NegotiatedApplicationProtocol);
    }

    [Fact]
    public async Task Http_goes_on_beside_it()
    {
        using var client = _server.Http.NewClient();
        Assert.Contains("alive", await client.GetStringAsync("/livez"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_https_there_is_nothing_to_trust()
    {
        await using var server = await TestServer.StartAsync(new Settings { Contracts = AcmeContracts.Folder });
        var reply = await RawClient.AskAsync(server, $"GET {HttpsServer.CaPath} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.Equal((404, "tls-off"), (reply.Status, reply.Header("X-Emulator-Error")));
        Assert.Contains("--tls self-made", reply.Text, StringComparison.Ordinal);
    }
}
