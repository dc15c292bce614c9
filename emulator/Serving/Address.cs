namespace Emulator.Serving;

/// <summary>A request's path, taken apart: the session before it, and where the rest begins.</summary>
internal readonly struct Address
{
    private const string SessionPrefix = "/_emulator/s/";

    private Address(string path, string? session, int start) => (Path, Session, Start) = (path, session, start);

    /// <summary>The whole path, as it came.</summary>
    public string Path { get; }

    /// <summary>The session named by a prefix, good name or not; null when there is no prefix.</summary>
    public string? Session { get; }

    /// <summary>Where the path behind the session prefix begins; always at a slash.</summary>
    public int Start { get; }

    public ReadOnlySpan<char> Rest => Path.AsSpan(Start);

    /// <summary>Whether the rest is one of the emulator's own paths.</summary>
    public bool IsOurs => Begins("/_emulator") || Begins("/__admin") || Rest is "/livez" or "/readyz";

    public static Address Read(string path)
    {
        if (!path.StartsWith(SessionPrefix, StringComparison.Ordinal))
        {
            return new Address(path.Length == 0 ? "/" : path, null, 0);
        }

        var slash = path.IndexOf('/', SessionPrefix.Length);
        return slash < 0
            ? new Address(path + "/", path[SessionPrefix.Length..], path.Length)
            : new Address(path, path[SessionPrefix.Length..slash], SkipDoubled(path, slash));
    }

    /// <summary>After a prefix '//' counts as '/': base URLs end in a slash, clients join carelessly.</summary>
    public static int SkipDoubled(ReadOnlySpan<char> path, int slash)
    {
        while (slash + 1 < path.Length && path[slash + 1] == '/')
        {
            slash++;
        }

        return slash;
    }

    private bool Begins(string own) =>
        Rest.StartsWith(own, StringComparison.Ordinal) && (Rest.Length == own.Length || Rest[own.Length] == '/');
}
