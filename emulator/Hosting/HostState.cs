using System.Collections.Frozen;
using Emulator.Admin;
using Emulator.Admin.Guard;
using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Fetching;
using Emulator.Hosting.Tls;
using Emulator.Plans;
using Emulator.Serving;
using Emulator.State;

namespace Emulator.Hosting;

/// <summary>Everything that must be right before the server listens.</summary>
internal sealed record HostState(
    LiveCatalog Catalog,
    Sessions Sessions,
    LineSettings Line,
    AdminContext Admin,
    AdminGuard Guard,
    LinkFetcher Links,
    TimeProvider Wall
)
{
    /// <summary>What is shown to those who come by HTTPS; null where it is off.</summary>
    public ICertificates? Certificates { get; init; }

    /// <summary>Reads contracts, accounts, editions and addresses; null when any of them has problems.</summary>
    public static HostState? Read(Settings settings, ListenAddresses? listen, Problems problems, HostParts? parts)
    {
        var wall = parts?.Wall ?? TimeProvider.System;
        var guard = AdminGuardSetting.Read(settings, problems);
        JournalOnExit.Check(settings.JournalFile, problems);
        var hosts = Hosts(settings, problems);
        if (LiveCatalog.Load(FolderOf(settings), problems) is not { } live || listen is null || hosts is null)
        {
            return null;
        }

        var catalog = live.Current;
        var editions = EditionSetting.Read(settings.Edition, catalog, problems);
        var accounts = Accounts(settings.Accounts, catalog, problems);
        var scenarios = ScenariosSetting.Load(settings, catalog, problems);
        var scenario = ScenarioSetting.Read(settings.Scenario, catalog, scenarios?.Current, problems);
        var certificates = TlsSetting.Read(settings.Tls, listen, catalog.Hosts.Keys, wall, problems);
        if (accounts is null || scenarios is null || guard is null || problems.Count > 0)
        {
            return null;
        }

        var sessions = new Sessions(Limits(settings, wall), wall, accounts);
        var admin = new AdminContext(live, sessions, wall, settings.PublicUrl) { Hosts = hosts, Scenarios = scenarios };
        (admin.LimitsOn, admin.CaPem) = (settings.Limits, certificates?.CaPem);
        var links = new LinkFetcher(hosts, wall, parts?.Fetch ?? FetchParts.Usual);
        var line = LineOf(settings, editions) with { Scenarios = scenarios, Scenario = scenario };
        return new HostState(live, sessions, line, admin, guard, links, wall) { Certificates = certificates };
    }

    private static AllowedHosts? Hosts(Settings settings, Problems problems)
    {
        var (hosts, error) = AllowedHosts.Read(settings.Fetch);
        if (error is not null)
        {
            problems.Add(new Origin("--fetch", 1, 1), error);
        }

        return hosts;
    }

    private static LineSettings LineOf(Settings settings, FrozenDictionary<string, string> editions) =>
        new(settings.Plain, settings.Sessions == "required", settings.SessionFrom == "account", editions)
        {
            PublicUrl = settings.PublicUrl,
            Magic = settings.Magic,
            Limits = settings.Limits,
            Bodies = new BodyRoom(settings.BodyBytes > 0 ? settings.BodyBytes : BodyRoom.Usually),
        };

    /// <summary>The folder of contracts: the one that is set, or the one beside the program.</summary>
    public static string FolderOf(Settings settings) =>
        settings.Contracts.Length > 0 ? settings.Contracts : Path.Combine(AppContext.BaseDirectory, "contracts");

    private static SessionLimits Limits(Settings settings, TimeProvider wall)
    {
        var quarter = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;
        var bytes = settings.JournalBytes > 0 ? settings.JournalBytes : quarter;
        var seed = settings.Seed.Length > 0 ? settings.Seed : StartId.Of(wall);
        return new SessionLimits(settings.SessionLimit, settings.SessionIdle, settings.JournalEntries, bytes, seed)
        {
            MediaBytes = settings.MediaBytes > 0 ? settings.MediaBytes : MediaBudget.Usually,
        };
    }

    /// <summary>'open', the text of a file, or YAML written out in the setting itself.</summary>
    private static ListedAccounts? Accounts(string written, Catalog catalog, Problems problems)
    {
        if (written == "open" || SettingValues.IsYaml(written))
        {
            return AccountsCompiler.Read("--accounts", written, catalog, problems);
        }

        try
        {
            return AccountsCompiler.Read(written, File.ReadAllText(written), catalog, problems);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Origin("--accounts", 1, 1), $"{unreadable.Message} Write 'open', a file's name, or YAML.");
            return null;
        }
    }
}
