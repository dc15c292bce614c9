using System.Net;
using System.Net.Sockets;

namespace Emulator.Fetching;

/// <summary>Tells addresses that the whole world can reach from those that only lead somewhere inside.</summary>
internal static class AddressKinds
{
    // Of two that both hold an address the first one counts.
    private static readonly (IPNetwork Range, string Kind)[] Inside =
    [
        (IPNetwork.Parse("0.0.0.0/32"), "the unspecified address"),
        (IPNetwork.Parse("0.0.0.0/8"), "a reserved address"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private address"),
        (IPNetwork.Parse("100.64.0.0/10"), "an address of a carrier's own network"),
        (IPNetwork.Parse("127.0.0.0/8"), "a loopback address"),
        (IPNetwork.Parse("169.254.0.0/16"), "a link-local address"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private address"),
        (IPNetwork.Parse("192.0.0.0/24"), "a reserved address"),
        (IPNetwork.Parse("192.0.2.0/24"), "an address for documents"),
        (IPNetwork.Parse("192.88.99.0/24"), "a reserved address"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private address"),
        (IPNetwork.Parse("198.18.0.0/15"), "a reserved address"),
        (IPNetwork.Parse("198.51.100.0/24"), "an address for documents"),
        (IPNetwork.Parse("203.0.113.0/24"), "an address for documents"),
        (IPNetwork.Parse("224.0.0.0/4"), "a multicast address"),
        (IPNetwork.Parse("240.0.0.0/4"), "a reserved address"),
        (IPNetwork.Parse("::/128"), "the unspecified address"),
        (IPNetwork.Parse("::1/128"), "a loopback address"),
        (IPNetwork.Parse("2001:db8::/32"), "an address for documents"),
        (IPNetwork.Parse("2001::/23"), "a reserved address"),
        (IPNetwork.Parse("3fff::/20"), "an address for documents"),
        (IPNetwork.Parse("fc00::/7"), "a unique local address"),
        (IPNetwork.Parse("fe80::/10"), "a link-local address"),
        (IPNetwork.Parse("fec0::/10"), "a site-local address"),
        (IPNetwork.Parse("ff00::/8"), "a multicast address"),
    ];

    private static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>What an address is when it does not lead out into the world; null when it does.</summary>
    public static string? WhyNotPublic(IPAddress address)
    {
        if (Carried(address) is { Length: > 0 } carried)
        {
            return carried.Select(WhyNotPublic).FirstOrDefault(why => why is not null);
        }

        foreach (var (range, kind) in Inside)
        {
            if (range.Contains(address))
            {
                return kind;
            }
        }

        var isKnown = address.AddressFamily is AddressFamily.InterNetwork || GlobalUnicast.Contains(address);
        return isKnown ? null : "a reserved address";
    }

    /// <summary>The IPv4 addresses inside of an IPv6 one: a relay on the way may unpack them.</summary>
    private static IPAddress[] Carried(IPAddress address)
    {
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return [];
        }

        var bytes = address.GetAddressBytes();
        return address.IsIPv4MappedToIPv6 || Nat64.Contains(address) ? [new IPAddress(bytes.AsSpan(12))]
            : SixToFour.Contains(address) ? [new IPAddress(bytes.AsSpan(2, 4))]
            : Teredo.Contains(address) ? [new IPAddress(bytes.AsSpan(4, 4)), Veiled(bytes.AsSpan(12))]
            : [];
    }

    /// <summary>Teredo writes the address of its client with all bits turned over.</summary>
    private static IPAddress Veiled(ReadOnlySpan<byte> bytes) =>
        new([(byte)~bytes[0], (byte)~bytes[1], (byte)~bytes[2], (byte)~bytes[3]]);
}
