namespace Emulator.State;

/// <summary>Where requests may have gone that a test misses.</summary>
internal sealed partial class Sessions
{
    /// <summary>
    /// A session that requests alone opened, under a longer name than this one: they lost the slash behind the name.
    /// </summary>
    public Session? StrayOf(string name) =>
        All.FirstOrDefault(session =>
            session.Name.Length > name.Length
            && session.Name.StartsWith(name, StringComparison.Ordinal)
            && session is { BegunAnew: false, Requests: > 0 }
        );
}
