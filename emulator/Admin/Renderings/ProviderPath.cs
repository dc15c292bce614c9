using Emulator.State;

namespace Emulator.Admin.Renderings;

/// <summary>The path of a request from the provider's own root: without session and mount before it.</summary>
internal static class ProviderPath
{
    private const string SessionPrefix = "/_emulator/s/";

    public static string Of(JournalEntry entry)
    {
        var path = WithoutSession(entry.Target);
        var mount = "/" + entry.Names.Provider;
        if (!path.StartsWith(mount, StringComparison.Ordinal) || path.Length == mount.Length)
        {
            return path;
        }

        var end = path.IndexOf('/', mount.Length);
        return path[mount.Length] is '/' or '@' && end >= 0 ? OneSlash(path[end..]) : path;
    }

    private static string WithoutSession(string target)
    {
        if (!target.StartsWith(SessionPrefix, StringComparison.Ordinal))
        {
            return target;
        }

        var slash = target.IndexOf('/', SessionPrefix.Length);
        return slash < 0 ? "/" : OneSlash(target[slash..]);
    }

    /// <summary>Behind a prefix two slashes count as one.</summary>
    private static string OneSlash(string path) => "/" + path.TrimStart('/');
}
