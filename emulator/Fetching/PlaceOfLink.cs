using System.Net;
using System.Net.Sockets;
using Emulator.Plans.Media;

namespace Emulator.Fetching;

/// <summary>Judges where a link leads, anew for each redirect: host, scheme, and every address of its name.</summary>
internal sealed class PlaceOfLink(AllowedHosts hosts, FetchParts parts, TimeProvider wall)
{
    /// <summary>The addresses to connect to, or the answer when there are none.</summary>
    public async Task<(IPAddress[] Addresses, LinkAnswer? Instead)> FindAsync(Uri link, CancellationToken stop)
    {
        var (host, reach) = (AllowedHost.HostOf(link) ?? "", hosts.ReachOf(link));
        if (WhyNot(link, host, reach) is { } why)
        {
            return ([], LinkAnswer.NotAsked(why));
        }

        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var written)
            ? [written]
            : await LookUpAsync(host, stop);
        return addresses.Length == 0 ? ([], FailedFetch.NoName)
            : reach is Reach.Everywhere ? (addresses, null)
            : WhyNot(addresses) is { } inside ? ([], LinkAnswer.NotAsked(inside))
            : (addresses, null);
    }

    private static string? WhyNot(Uri link, string host, Reach reach) =>
        link.Scheme is not ("http" or "https") ? $"'{link.Scheme}' is not fetched, only http and https are"
        : host.Length == 0 ? "its host has no name that can be looked up"
        : reach is Reach.Nowhere ? $"host {host}:{link.Port} is not listed in --fetch"
        : link.UserInfo.Length > 0 ? "its address holds a name or a password; a link to a picture has none"
        : null;

    /// <summary>One address inside is enough: nobody could say which one is used the next time.</summary>
    private static string? WhyNot(IPAddress[] addresses)
    {
        foreach (var address in addresses)
        {
            if (AddressKinds.WhyNotPublic(address) is { } kind)
            {
                return $"{address} is {kind}";
            }
        }

        return null;
    }

    private async Task<IPAddress[]> LookUpAsync(string name, CancellationToken stop)
    {
        using var time = new CancellationTokenSource(parts.Limits.Lookup, wall);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stop);
        try
        {
            return await parts.Lookup(name, both.Token);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            return [];
        }
    }
}
