using System.Globalization;
using System.Net;
using System.Text;

namespace Emulator.Fetching;

/// <summary>A host whose links are fetched, as somebody wrote it: a name, all names below it, or an address.</summary>
internal sealed record AllowedHost(string Name, int? Port, bool IsWildcard)
{
    private const string Below = "*.";
    private const int LongestName = 253;

    /// <summary>The host, or what is wrong with it.</summary>
    public static (AllowedHost? Host, string? Error) Read(string written)
    {
        var isWildcard = written.StartsWith(Below, StringComparison.Ordinal);
        var rest = isWildcard ? written[Below.Length..] : written;
        var name = NameIn(rest);
        int? port = null;
        if (name.Length < rest.Length)
        {
            if (!IsPort(rest[name.Length..], out var number))
            {
                return (null, Wrong(written, "its port is a number from 1 to 65535, as in localhost:9000"));
            }

            port = number;
        }

        return !IsHost(name, out var asWritten)
                ? (null, Wrong(written, "write img.example.com, [::1]:9000 or the like"))
            : isWildcard && IPAddress.TryParse(name.Trim('[', ']'), out _)
                ? (null, Wrong(written, "only names have names below them"))
            : !asWritten.Equals(name, StringComparison.OrdinalIgnoreCase)
                ? (null, Wrong(written, $"write '{asWritten}'"))
            : (new AllowedHost(asWritten, port, isWildcard), null);
    }

    /// <summary>Without a port the usual two are meant.</summary>
    public bool Covers(string host, int port) =>
        (Port is { } own ? port == own : port is 80 or 443)
        && (
            IsWildcard
                ? host.Length > Name.Length
                    && host[^(Name.Length + 1)] == '.'
                    && host.EndsWith(Name, StringComparison.Ordinal)
                : host == Name
        );

    public override string ToString() =>
        (IsWildcard ? Below : "")
        + Name
        + (Port is { } port ? string.Create(CultureInfo.InvariantCulture, $":{port}") : "");

    /// <summary>The address, when the host is written as one.</summary>
    public IPAddress? Address => IPAddress.TryParse(Name.Trim('[', ']'), out var address) ? address : null;

    private static string NameIn(string text)
    {
        var bracket = text.StartsWith('[') ? text.IndexOf(']') : -1;
        var colon = text.IndexOf(':', bracket + 1);
        return colon < 0 ? text : text[..colon];
    }

    private static bool IsPort(string text, out int port) =>
        int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out port)
        && port is > 0 and < 65536;

    /// <summary>As links will name it: the way in which addresses of the web write names and numbers.</summary>
    private static bool IsHost(string name, out string asWritten)
    {
        asWritten = "";
        if (
            name.Length is 0 or > LongestName
            || !Ascii.IsValid(name)
            || name.AsSpan().ContainsAnyExcept(Letters)
            || !Uri.TryCreate($"http://{name}/", UriKind.Absolute, out var address)
        )
        {
            return false;
        }

        asWritten = HostOf(address) ?? "";
        return asWritten.Length > 0;
    }

    /// <summary>The host of a link in the one form in which hosts are compared; null when it has none.</summary>
    public static string? HostOf(Uri link)
    {
        try
        {
            var host = link.HostNameType is UriHostNameType.IPv6 ? link.Host : link.IdnHost;
            return host.Length > 0 && Ascii.IsValid(host) ? host.ToLowerInvariant() : null;
        }
        catch (UriFormatException)
        {
            return null; // letters that no name may have
        }
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_[]:"
    );

    private static string Wrong(string written, string right) => $"'{written}' is no host to fetch from; {right}";
}
