namespace Emulator.Cli;

/// <summary>Where to ask a server that listens on some addresses; one that means every address is asked here.</summary>
internal static class HealthAddresses
{
    /// <summary>Null where the server picks a port by itself: nobody knows which one it was.</summary>
    public static Uri[]? Of(string urls)
    {
        var addresses = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(url => new Uri(Reachable(url)))
            .ToArray();
        return Array.Exists(addresses, address => address.Port == 0) ? null : addresses;
    }

    private static string Reachable(string url) =>
        url.Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//+", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//[::]", "//[::1]", StringComparison.Ordinal);
}
