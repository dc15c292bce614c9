namespace Emulator.Plans;

/// <summary>The address of a request in its parts, as it was sent: nothing is decoded.</summary>
/// <param name="server">The address this server is known by; empty when scheme and host of the request count.</param>
/// <param name="scheme">As in 'https'.</param>
/// <param name="host">With its port, if it has one.</param>
/// <param name="prefix">Session and mount before the provider's own path, without a slash behind.</param>
/// <param name="path">The provider's own path, from its slash.</param>
/// <param name="query">What stands behind the question mark.</param>
internal readonly ref struct SentAddress(
    ReadOnlySpan<char> server,
    ReadOnlySpan<char> scheme,
    ReadOnlySpan<char> host,
    ReadOnlySpan<char> prefix,
    ReadOnlySpan<char> path,
    ReadOnlySpan<char> query
)
{
    /// <summary>The session that an address for later must name, because the request named it otherwise.</summary>
    public ReadOnlySpan<char> Session { get; init; }

    public ReadOnlySpan<char> Server { get; } = server;

    public ReadOnlySpan<char> Scheme { get; } = scheme;

    public ReadOnlySpan<char> Host { get; } = host;

    public ReadOnlySpan<char> Prefix { get; } = prefix;

    public ReadOnlySpan<char> Path { get; } = path;

    public ReadOnlySpan<char> Query { get; } = query;
}
