using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace Emulator.Admin.Guard;

/// <summary>
/// The names of this server under which it may be changed without a token. A web page elsewhere can point its own
/// name at us (DNS rebinding), but only a public one: so addresses, names without a dot and endings that no
/// registry sells are good, and others have to be listed.
/// </summary>
internal sealed partial class TrustedHosts(ImmutableArray<string> listed)
{
    private const string Any = "*";

    // Kubernetes: 'name.namespace.svc'; its usual 'svc.cluster.local' ends in '.local'.
    private static readonly string[] PrivateEndings = [".localhost", ".local", ".internal", ".svc"];

    /// <summary>The hosts in a setting such as 'emulator.example.com;*.test.example.com', or what is wrong.</summary>
    public static (TrustedHosts? Hosts, string? Error) Read(string written)
    {
        var parts = written.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.FirstOrDefault(part => !HostName().IsMatch(part)) is { } wrong
            ? (null, $"'{wrong}' is no host name; write emulator.example.com or *.example.com, without a port")
            : (new TrustedHosts([.. parts.Select(part => part.TrimEnd('.'))]), null);
    }

    /// <summary>A call that names no host comes from no browser: every one of them does.</summary>
    public bool Trust(string host)
    {
        var name = host.EndsWith('.') ? host[..^1] : host;
        return !name.Contains('.')
            || IPAddress.TryParse(name, out _)
            || PrivateEndings.Any(ending => EndsWith(name, ending))
            || listed.Any(known => Covers(known, name));
    }

    private static bool Covers(string known, string name) =>
        known.StartsWith(Any, StringComparison.Ordinal)
            ? EndsWith(name, known[Any.Length..])
            : name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string name, string ending) =>
        name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(\*\.)?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HostName();
}
