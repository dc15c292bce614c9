using Emulator.Compilation;
using Emulator.Compilation.Scenarios;
using Emulator.Fetching;
using Emulator.Plans;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>What the emulator's own API works on.</summary>
internal sealed class AdminContext(LiveCatalog catalog, Sessions sessions, TimeProvider wall, string publicUrl)
{
    public LiveCatalog Catalog => catalog;

    public Sessions Sessions => sessions;

    public TimeProvider Wall => wall;

    /// <summary>From which hosts links are fetched.</summary>
    public AllowedHosts Hosts { get; init; } = new([]);

    /// <summary>The scenarios in force for all sessions.</summary>
    public required LiveScenarios Scenarios { get; init; }

    /// <summary>Whether requests are counted where a session does not say.</summary>
    public bool LimitsOn { get; set; }

    /// <summary>What clients have to trust; null without HTTPS, empty where it is not at hand.</summary>
    public string? CaPem { get; set; }

    /// <summary>Uploads come one after the other.</summary>
    public Lock Uploading { get; } = new();

    /// <summary>New at each start: who finds another one knows that everything was forgotten.</summary>
    public string StartId { get; } = State.StartId.Of(wall);

    /// <summary>The contract of an entry as it is now; null when there is none any more.</summary>
    public ProviderPlan? ProviderOf(JournalEntry entry) => ProviderOf(entry, Sessions.Find(entry.Session));

    /// <summary>The same where the session is at hand, which may be gone by its name.</summary>
    public ProviderPlan? ProviderOf(JournalEntry entry, Session? session) =>
        (session?.Contracts ?? catalog)
            .Current.Providers.GetValueOrDefault(entry.Names.Provider)
            ?.In(entry.Names.Edition);

    /// <summary>
    /// The address of this server as the caller can use it; a call of HTTP 1.0 may not say how it came.
    /// </summary>
    public string AddressOf(HttpRequest request) =>
        publicUrl.Length > 0 ? publicUrl
        : request.Host.HasValue ? $"{request.Scheme}://{request.Host.Value}"
        : $"{request.Scheme}://localhost:{request.HttpContext.Connection.LocalPort}";
}
