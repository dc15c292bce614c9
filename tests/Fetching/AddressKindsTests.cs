using System.Net;
using Emulator.Fetching;

namespace Emulator.Tests.Fetching;

/// <summary>Addresses that lead somewhere inside are told from those of the world, however they are wrapped.</summary>
public sealed class AddressKindsTests
{
    [Theory]
    [InlineData("0.0.0.0", "the unspecified address")]
    [InlineData("0.1.2.3", "a reserved address")]
    [InlineData("10.0.0.5", "a private address")]
    [InlineData("10.255.255.255", "a private address")]
    [InlineData("100.64.0.1", "an address of a carrier's own network")]
    [InlineData("100.127.255.255", "an address of a carrier's own network")]
    [InlineData("127.0.0.1", "a loopback address")]
    [InlineData("127.255.0.1", "a loopback address")]
    [InlineData("169.254.169.254", "a link-local address")]
    [InlineData("172.16.0.1", "a private address")]
    [InlineData("172.31.255.255", "a private address")]
    [InlineData("192.0.0.170", "a reserved address")]
    [InlineData("192.0.2.1", "an address for documents")]
    [InlineData("192.88.99.1", "a reserved address")]
    [InlineData("192.168.1.1", "a private address")]
    [InlineData("198.18.0.1", "a reserved address")]
    [InlineData("198.19.255.255", "a reserved address")]
    [InlineData("198.51.100.7", "an address for documents")]
    [InlineData("203.0.113.7", "an address for documents")]
    [InlineData("224.0.0.1", "a multicast address")]
    [InlineData("239.255.255.255", "a multicast address")]
    [InlineData("240.0.0.1", "a reserved address")]
    [InlineData("255.255.255.255", "a reserved address")]
    [InlineData("::", "the unspecified address")]
    [InlineData("::1", "a loopback address")]
    [InlineData("::127.0.0.1", "a reserved address")]
    [InlineData("fc00::1", "a unique local address")]
    [InlineData("fdff::1", "a unique local address")]
    [InlineData("fe80::1", "a link-local address")]
    [InlineData("fe80::1%2", "a link-local address")]
    [InlineData("fec0::1", "a site-local address")]
    [InlineData("ff02::1", "a multicast address")]
    [InlineData("100::1", "a reserved address")]
    [InlineData("2001:db8::1", "an address for documents")]
    [InlineData("2001:20::1", "a reserved address")]
    [InlineData("3fff::1", "an address for documents")]
    [InlineData("4000::1", "a reserved address")]
    [InlineData("64:ff9b:1::1", "a reserved address")]
    [InlineData("::ffff:0:10.0.0.5", "a reserved address")]
    public void Says_what_an_address_inside_is(string address, string kind) =>
        Assert.Equal(kind, AddressKinds.WhyNotPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("::ffff:10.0.0.5", "a private address")]
    [InlineData("::ffff:127.0.0.1", "a loopback address")]
    [InlineData("64:ff9b::169.254.169.254", "a link-local address")]
    [InlineData("2002:a00:5::1", "a private address")]
    [InlineData("2002:7f00:1::1", "a loopback address")]
    [InlineData("2001:0:a00:5:0:0:f7f7:f7f7", "a private address")] // its server is 10.0.0.5
    [InlineData("2001:0:808:808:0:0:f5ff:fffa", "a private address")] // its client is 10.0.0.5
    public void Looks_at_the_address_inside_of_another(string address, string kind) =>
        Assert.Equal(kind, AddressKinds.WhyNotPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450:4001::1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:808:808::1")]
    [InlineData("2001:0:808:808:0:0:f7f7:f7f7")]
    public void Lets_the_addresses_of_the_world_pass(string address) =>
        Assert.Null(AddressKinds.WhyNotPublic(IPAddress.Parse(address)));
}
