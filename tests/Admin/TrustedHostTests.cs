using Emulator.Admin.Guard;

namespace Emulator.Tests.Admin;

/// <summary>Which names of the server a web page elsewhere cannot have.</summary>
public sealed class TrustedHostTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("203.0.113.7", true)]
    [InlineData("[::1]", true)]
    [InlineData("[2001:db8::1]", true)]
    [InlineData("localhost", true)]
    [InlineData("localhost.", true)]
    [InlineData("app.localhost", true)]
    [InlineData("emulator", true)]
    [InlineData("my_service-1", true)]
    [InlineData("build-7.local", true)]
    [InlineData("emulator.corp.INTERNAL", true)]
    [InlineData("emulator.tests.svc", true)]
    [InlineData("emulator.tests.svc.cluster.local", true)]
    [InlineData("emulator.tests.svc.cluster.local.", true)]
    [InlineData("attacker.example", false)]
    [InlineData("attacker.example.", false)]
    [InlineData("localhost.attacker.example", false)]
    [InlineData("127.0.0.1.attacker.example", false)]
    [InlineData("a.svc.attacker.example", false)] // A public name, whatever stands in its middle.
    [InlineData("a.svc.cluster.local.attacker.example", false)]
    [InlineData("notlocal", true)]
    [InlineData("not.alocal", false)]
    [InlineData(".local", false)]
    public void Private_names_and_addresses_are_trusted(string host, bool trusted) =>
        Assert.Equal(trusted, TrustedHosts.Read("").Hosts!.Trust(host));

    [Theory]
    [InlineData("emu.example.com", "EMU.example.com", true)]
    [InlineData("emu.example.com", "emu.example.com.", true)]
    [InlineData("emu.example.com.", "emu.example.com", true)]
    [InlineData("emu.example.com", "a.emu.example.com", false)]
    [InlineData("*.example.com", "a.b.example.com", true)]
    [InlineData("*.example.com", "example.com", false)]
    [InlineData("*.example.com", "badexample.com", false)]
    [InlineData("one.example; two.example ;", "two.example", true)]
    public void Listed_names_are_trusted(string listed, string host, bool trusted) =>
        Assert.Equal(trusted, TrustedHosts.Read(listed).Hosts!.Trust(host));

    [Theory]
    [InlineData("*")]
    [InlineData("a.example:8080")]
    [InlineData("http://a.example")]
    [InlineData("a.*.example")]
    [InlineData("a..example")]
    [InlineData("good.example;b d")]
    public void What_is_no_host_name_is_told(string listed)
    {
        var (hosts, error) = TrustedHosts.Read(listed);
        Assert.Null(hosts);
        Assert.EndsWith(
            "is no host name; write emulator.example.com or *.example.com, without a port",
            error,
            StringComparison.Ordinal
        );
    }
}
