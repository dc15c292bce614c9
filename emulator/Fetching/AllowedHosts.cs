using System.Collections.Immutable;

namespace Emulator.Fetching;

/// <summary>From which hosts links are fetched: those listed at the start, and those added at run time.</summary>
internal sealed class AllowedHosts(ImmutableArray<AllowedHost> fromStart)
{
    /// <summary>So many may be added.</summary>
    public const int Most = 1000;

    private volatile AllowedHost[] _added = [];

    public ImmutableArray<AllowedHost> FromStart => fromStart;

    public IReadOnlyList<AllowedHost> Added => _added;

    public bool AreNone => fromStart.IsEmpty && _added.Length == 0;

    /// <summary>The hosts in a setting such as 'img.example.com;localhost:9000', or what is wrong with it.</summary>
    public static (AllowedHosts? Hosts, string? Error) Read(string written)
    {
        var hosts = ImmutableArray.CreateBuilder<AllowedHost>();
        var all = written == "none" ? "" : written;
        foreach (var part in all.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (host, error) = AllowedHost.Read(part);
            if (host is null)
            {
                return (null, error);
            }

            hosts.Add(host);
        }

        return (new AllowedHosts(hosts.ToImmutable()), null);
    }

    /// <summary>Puts these in the place of all that were added; null, or what is wrong with one of them.</summary>
    public string? Replace(IReadOnlyList<string> written)
    {
        if (written.Count > Most)
        {
            return $"there are {written.Count} hosts, more than {Most}; *.example.com stands for many";
        }

        var hosts = new List<AllowedHost>();
        foreach (var part in written)
        {
            var (host, error) = AllowedHost.Read(part);
            if (host is null || (error = WhyOnlyAtStart(host)) is not null)
            {
                return error;
            }

            hosts.Add(host);
        }

        _added = [.. hosts.Distinct()];
        return null;
    }

    /// <summary>Whether a link may lead there, and how far into our own network.</summary>
    public Reach ReachOf(Uri link)
    {
        if (AllowedHost.HostOf(link) is not { } host)
        {
            return Reach.Nowhere;
        }

        var isAllowed = false;
        foreach (var allowed in fromStart)
        {
            if (allowed.Covers(host, link.Port))
            {
                isAllowed = true;
                if (!allowed.IsWildcard)
                {
                    return Reach.Everywhere;
                }
            }
        }

        return isAllowed || Array.Exists(_added, added => added.Covers(host, link.Port)) ? Reach.Public : Reach.Nowhere;
    }

    private static string? WhyOnlyAtStart(AllowedHost host)
    {
        var kind = host.Address is { } address ? AddressKinds.WhyNotPublic(address) : LoopbackName(host.Name);
        return kind is null ? null : $"'{host}' is {kind}; only --fetch, when the server starts, can allow it";
    }

    private static string? LoopbackName(string name) =>
        name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal) ? "a loopback address" : null;
}

/// <summary>How far a link may lead.</summary>
internal enum Reach : byte
{
    /// <summary>Its host is not listed.</summary>
    Nowhere,

    /// <summary>To addresses that all the world can reach.</summary>
    Public,

    /// <summary>To whatever address: whoever started the server named this very host.</summary>
    Everywhere,
}
