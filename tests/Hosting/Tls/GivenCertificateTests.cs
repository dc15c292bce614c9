using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting.Tls;

/// <summary>HTTPS with a certificate that somebody brings along; a file that cannot serve stops the start.</summary>
public sealed class GivenCertificateTests
{
    [Theory]
    [InlineData("whole")]
    [InlineData("key-first")]
    [InlineData("self-signed")]
    public async Task A_client_trusts_what_the_file_says_to_trust(string kind)
    {
        using var file = new PemFile(kind);
        await using var server = await StartAsync(file);
        var ca = Assert.Single(await server.AuthoritiesAsync());
        Assert.Equal(PemFile.SignedBy.RawData, ca.RawData);
        if (kind != "self-signed") // that one names no host
        {
            using var client = server.NewClient([ca]);
            var said = await client.GetStringAsync("https://localhost/livez");
            Assert.Contains("alive", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_its_signer_it_serves_and_there_is_nothing_to_hand_out()
    {
        using var file = new PemFile("without-signer");
        await using var server = await StartAsync(file);
        using var client = server.NewClient([PemFile.SignedBy]);
        using var reply = await client.GetAsync($"https://localhost{HttpsServer.CaPath}");
        Assert.Equal("tls-ca-unknown", Assert.Single(reply.Headers.GetValues("X-Emulator-Error")));
    }

    [Theory]
    [InlineData("no-key", "holds no key; add the private key of the first certificate, as PEM")]
    [InlineData("no-certificate", "holds no certificate; it takes a PEM file of certificates and the key of the first")]
    [InlineData("nothing", "holds no certificate; it takes a PEM file of certificates and the key of the first")]
    [InlineData("foreign-key", "holds a key that does not belong to its first certificate; ")]
    [InlineData("locked-key", "holds a key that wants a password; write it without one (openssl pkey -in FILE)")]
    [InlineData("ended", "holds a certificate that ended on 2020-12-31; get a new one")]
    [InlineData("not-yet", "holds a certificate that begins on 2100-01-01 only")]
    [InlineData("broken", "cannot be used: ")]
    public void A_file_that_cannot_serve_stops_the_start(string kind, string said)
    {
        using var file = new PemFile(kind);
        Assert.StartsWith($"--tls:1:1: '{file.Path}' {said}", Problem(new Settings { Tls = file.Path }));
    }

    [Fact]
    public void A_file_that_is_not_there_stops_the_start()
    {
        var said = Problem(new Settings { Tls = "nowhere/server.pem" });
        Assert.StartsWith("--tls:1:1: Could not find", said);
        Assert.EndsWith("Write 'off', 'self-made', or the name of a PEM file.", said);
    }

    [Fact]
    public void An_https_address_wants_to_know_its_certificate()
    {
        const string said = "--urls:1:1: an https address needs a certificate; add --tls self-made, or --tls FILE";
        Assert.StartsWith(said, Problem(new Settings { Urls = "https://localhost:0" }));
    }

    private static Task<HttpsServer> StartAsync(PemFile file) =>
        HttpsServer.StartAsync(new Settings { Tls = file.Path, Contracts = AcmeContracts.Folder });

    private static string Problem(Settings settings)
    {
        var problems = new Problems();
        var folders = settings with { Contracts = AcmeContracts.Folder, Scenarios = Repository.PathOf("scenarios") };
        Assert.Null(EmulatorServer.Build(folders, problems));
        return Assert.Single(problems.InOrder).ToString();
    }
}
