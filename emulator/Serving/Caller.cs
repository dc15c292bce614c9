using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving;

/// <summary>
/// One connection, and what was found out about its last request: the next one mostly has the same headers and path.
/// </summary>
internal sealed class Caller
{
    private static readonly object Key = new();

    public KnownHeaders Headers { get; } = new();

    public KnownProvider? Provider { get; set; }

    public KnownRoute? Route { get; set; }

    /// <summary>Those of the known headers; null as long as nobody read them.</summary>
    public KnownCredentials? Credentials { get; set; }

    /// <summary>Keeps new headers; what was read from the old ones counts no longer.</summary>
    public void Remember(IHeaderDictionary headers, ReadOnlySpan<byte> noted, Controls controls)
    {
        Headers.Remember(headers, noted, controls);
        Credentials = null;
    }

    /// <summary>The web server keeps it as long as the connection lasts, and serves one request at a time.</summary>
    public static Caller Of(HttpContext http)
    {
        if (http.Features is not IPersistentStateFeature { State: { } state })
        {
            return new Caller();
        }

        if (state.TryGetValue(Key, out var known))
        {
            return (Caller)known!;
        }

        var caller = new Caller();
        state[Key] = caller;
        return caller;
    }
}
