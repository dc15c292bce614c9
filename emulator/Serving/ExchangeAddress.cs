using Emulator.Plans;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>The address of the running request, as its sender wrote it.</summary>
internal sealed partial class Exchange
{
    public SentAddress Sent
    {
        get
        {
            var target = OwnTarget(Target);
            var mark = target.IndexOf('?');
            var path = mark < 0 ? target : target[..mark];
            var query = mark < 0 ? [] : target[(mark + 1)..];
            var prefix = Address.Path.AsSpan(0, PathStart);
            var begins = path.StartsWith(prefix, StringComparison.Ordinal);

            // A prefix in escapes or with dots in it cannot be found in what was sent: the decoded path stands in.
            path = begins ? path[prefix.Length..] : Path;
            return new SentAddress(Server, Http.Request.Scheme, Host, prefix.TrimEnd('/'), AtSlash(path), query)
            {
                Session = Address.Session is null && Session is { Name: not SessionName.Default } own ? own.Name : "",
            };
        }
    }

    private ReadOnlySpan<char> Host => Http.Request.Host.Value is { Length: > 0 } host ? host : LocalHost;

    /// <summary>A request of HTTP 1.0 may not say how it came.</summary>
    private string LocalHost => $"localhost:{Http.Connection.LocalPort}";

    private static ReadOnlySpan<char> AtSlash(ReadOnlySpan<char> path) => path.IsEmpty ? "/" : path;

    /// <summary>A target may be a whole address, as proxies are asked; the path begins behind its host.</summary>
    private static ReadOnlySpan<char> OwnTarget(ReadOnlySpan<char> target)
    {
        if (target is ['/', ..] or [])
        {
            return target;
        }

        var host = target.IndexOf("://", StringComparison.Ordinal);
        var slash = host < 0 ? -1 : target[(host + 3)..].IndexOfAny('/', '?');
        return slash < 0 ? "/" : target[(host + 3 + slash)..];
    }
}
