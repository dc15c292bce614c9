using Emulator.Fetching;

namespace Emulator.Tests.Fetching;

/// <summary>Which links a list of hosts allows, and how far they may lead.</summary>
public sealed class AllowedHostsTests
{
    [Theory]
    [InlineData("img.example.com", "http://img.example.com/a", "Everywhere")]
    [InlineData("img.example.com", "https://IMG.Example.COM/a", "Everywhere")]
    [InlineData("IMG.example.com", "https://img.example.com/a", "Everywhere")]
    [InlineData("img.example.com", "http://img.example.com:443/a", "Everywhere")]
    [InlineData("img.example.com", "http://img.example.com:8080/a", "Nowhere")]
    [InlineData("img.example.com", "http://img.example.com./a", "Nowhere")]
    [InlineData("img.example.com", "http://example.com/a", "Nowhere")]
    [InlineData("img.example.com", "http://x.img.example.com/a", "Nowhere")]
    [InlineData("img.example.com", "http://img.example.com@evil.example/a", "Nowhere")]
    [InlineData("*.example.com", "http://img.example.com/a", "Public")]
    [InlineData("*.example.com", "http://a.b.example.com/a", "Public")]
    [InlineData("*.example.com", "http://example.com/a", "Nowhere")]
    [InlineData("*.example.com", "http://badexample.com/a", "Nowhere")]
    [InlineData("*.example.com:81", "http://img.example.com:81/a", "Public")]
    [InlineData("*.example.com;img.example.com", "http://img.example.com/a", "Everywhere")]
    [InlineData("localhost:9000", "http://localhost:9000/a", "Everywhere")]
    [InlineData("localhost:9000", "http://localhost/a", "Nowhere")]
    [InlineData("localhost:9000", "http://127.0.0.1:9000/a", "Nowhere")]
    [InlineData("127.0.0.1", "http://2130706433/a", "Everywhere")] // the same address in other words
    [InlineData("127.0.0.1", "http://0x7f.1/a", "Everywhere")]
    [InlineData("[::1]:9000", "http://[0:0:0:0:0:0:0:1]:9000/a", "Everywhere")]
    [InlineData("xn--bcher-kva.example", "http://b\u00fccher.example/a", "Everywhere")]
    [InlineData("none", "http://none/a", "Nowhere")]
    [InlineData("*.example", "http://xn--\u00fc.example/a", "Nowhere")] // no name at all
    public void Allows_what_is_listed_and_nothing_like_it(string listed, string link, string reach) =>
        Assert.Equal(reach, AllowedHosts.Read(listed).Hosts!.ReachOf(new Uri(link)).ToString());

    [Theory]
    [InlineData("http://img.example.com", "'http://img.example.com' is no host to fetch from; its port is a number")]
    [InlineData("img.example.com/a", "write img.example.com, [::1]:9000 or the like")]
    [InlineData("ann@img.example.com", "write img.example.com, [::1]:9000 or the like")]
    [InlineData("img.example.com:0", "its port is a number from 1 to 65535")]
    [InlineData("img.example.com:65536", "its port is a number from 1 to 65535")]
    [InlineData("img.example.com:", "its port is a number from 1 to 65535")]
    [InlineData("::1", "its port is a number from 1 to 65535")]
    [InlineData("*", "write img.example.com, [::1]:9000 or the like")]
    [InlineData("img.*.com", "write img.example.com, [::1]:9000 or the like")]
    [InlineData("*.10.0.0.1", "only names have names below them")]
    [InlineData("127.1", "write '127.0.0.1'")]
    [InlineData("[0:0::1]", "write '[::1]'")]
    [InlineData("b\u00fccher.example", "write img.example.com, [::1]:9000 or the like")]
    public void Says_what_is_wrong_with_a_host(string written, string error)
    {
        var (hosts, said) = AllowedHosts.Read($"img.example.com;{written}");
        Assert.Null(hosts);
        Assert.Contains(error, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("img.example.com", null)]
    [InlineData("8.8.8.8:8080", null)]
    [InlineData("10.0.0.5", "'10.0.0.5' is a private address; only --fetch, when the server starts, can allow it")]
    [InlineData("[::1]:9000", "'[::1]:9000' is a loopback address")]
    [InlineData("localhost:9000", "'localhost:9000' is a loopback address")]
    [InlineData("a.localhost", "'a.localhost' is a loopback address")]
    [InlineData("[::ffff:10.0.0.5]", "is a private address")]
    [InlineData("a b", "'a b' is no host to fetch from")]
    public void At_run_time_hosts_inside_are_not_taken(string host, string? error)
    {
        var hosts = AllowedHosts.Read("").Hosts!;
        var said = hosts.Replace([host]);
        Assert.Equal(error is null, said is null);
        Assert.Contains(error ?? "", said ?? "", StringComparison.Ordinal);
        Assert.Equal(error is not null, hosts.AreNone);
    }

    [Fact]
    public void A_host_that_was_added_leads_to_the_world_alone()
    {
        var hosts = AllowedHosts.Read("").Hosts!;
        Assert.Null(hosts.Replace(["img.example.com"]));
        Assert.Equal(Reach.Public, hosts.ReachOf(new Uri("http://img.example.com/a")));
        Assert.NotNull(hosts.Replace(Enumerable.Range(0, AllowedHosts.Most + 1).Select(n => $"h{n}").ToArray()));
    }
}
