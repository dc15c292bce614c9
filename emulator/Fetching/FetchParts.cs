using System.Net;

namespace Emulator.Fetching;

/// <summary>Finds the addresses of a name.</summary>
internal delegate Task<IPAddress[]> NameLookup(string name, CancellationToken stop);

/// <summary>How links are fetched: by whom names are found, and within which limits.</summary>
internal sealed record FetchParts(NameLookup Lookup, FetchLimits Limits)
{
    public static readonly FetchParts Usual = new(Dns.GetHostAddressesAsync, FetchLimits.Usual);
}
