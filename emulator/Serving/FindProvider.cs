using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Who answers this path: the provider of a mount, of a host name, or the one that claims it?</summary>
internal static class FindProvider
{
    public static void Run(Exchange exchange)
    {
        var (host, address) = (exchange.Http.Request.Host.Value, exchange.Address);
        if (exchange.Caller.Provider is { } known && Fits(known, exchange, host))
        {
            (exchange.Family, exchange.MountEdition, exchange.PathStart) = (
                known.Family,
                known.MountEdition,
                known.PathStart
            );
            return;
        }

        if (!ByMount(exchange))
        {
            var match = default(PathMatch);
            exchange.Family = exchange.Catalog.At(host) ?? exchange.Catalog.Claims.Find(exchange.Path, ref match);
        }

        exchange.Caller.Provider = new KnownProvider(
            exchange.Catalog,
            host,
            address.Path,
            address.Start,
            exchange.Family,
            exchange.MountEdition,
            exchange.PathStart
        );
    }

    private static bool Fits(KnownProvider known, Exchange exchange, string? host) =>
        ReferenceEquals(known.Catalog, exchange.Catalog)
        && known.Path == exchange.Address.Path
        && known.Start == exchange.Address.Start
        && known.Host == host;

    /// <summary>A first part such as 'acme' or 'acme@observed' names the provider, and perhaps the edition.</summary>
    private static bool ByMount(Exchange exchange)
    {
        var path = exchange.Path;
        if (path.Length < 2)
        {
            return false;
        }

        var slash = path[1..].IndexOf('/');
        var end = slash < 0 ? path.Length : slash + 1;
        var mount = path[1..end];
        var at = mount.IndexOf('@');
        if (exchange.Catalog.Named(at < 0 ? mount : mount[..at]) is not { } family)
        {
            return false;
        }

        exchange.Family = family;
        exchange.MountEdition = at < 0 ? null : mount[(at + 1)..].ToString();
        exchange.PathStart = Address.SkipDoubled(exchange.Address.Path, exchange.PathStart + end);
        return true;
    }
}
