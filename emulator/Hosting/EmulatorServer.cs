using Emulator.Admin;
using Emulator.Admin.Guard;
using Emulator.Contracts;
using Emulator.Fetching;
using Emulator.Hosting.Telemetry;
using Emulator.Plans;
using Emulator.Serving;
using Emulator.State;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Emulator.Hosting;

/// <summary>Builds the server from its settings; used by the program and by the tests.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ITimer _settling;
    private readonly ContractWatch? _watch;
    private readonly LinkFetcher _links;
    private readonly IDisposable? _telemetry;
    private readonly ICatalogSource _catalog;

    private EmulatorServer(
        WebApplication app,
        ContractWatch? watch,
        HostState state,
        TimeProvider wall,
        string journal,
        IDisposable? telemetry
    )
    {
        _telemetry = telemetry;
        (_app, _watch, _links, _catalog) = (app, watch, state.Links, state.Catalog);
        Sessions = state.Sessions;
        JournalOnExit = new JournalOnExit(journal, state.Admin);
        var pause = TimeSpan.FromSeconds(Math.Clamp(Sessions.Limits.Idle.TotalSeconds / 4, 0.1, 60));
        _settling = wall.CreateTimer(_ => Sessions.Settle(), null, pause, pause);
    }

    public Sessions Sessions { get; }

    /// <summary>The contracts in force.</summary>
    public Catalog Catalog => _catalog.Current;

    /// <summary>What is written when the server has stopped.</summary>
    public JournalOnExit JournalOnExit { get; }

    /// <summary>What happened while it ran, on one screen.</summary>
    public IReadOnlyList<string> Summary => Admin.Exports.Summary.Lines(Sessions);

    public IServiceProvider Services => _app.Services;

    /// <summary>The addresses the server listens on, once it has started.</summary>
    public IReadOnlyCollection<string> Addresses =>
        [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    /// <summary>The server, ready to start; null when contracts, accounts or addresses have problems.</summary>
    public static EmulatorServer? Build(Settings settings, Problems problems, HostParts? parts = null)
    {
        var wall = parts?.Wall ?? TimeProvider.System;
        var guard = AdminGuardSetting.Read(settings, problems);
        var collector = TelemetrySetting.Read(settings.Telemetry, problems);

        // Contracts are most of the start; what does not need them is done beside it.
        LinearExpression.WarmUp();
        var reading = Task.Run(() => HostState.Read(settings, wall, problems, parts?.Fetch));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Emulator" });
        Logs.Add(builder, settings);
        if (reading.GetAwaiter().GetResult() is not { } state || guard is null)
        {
            return null;
        }

        HostServices.Add(builder, state, wall);
        var telemetry = collector.IsOn ? TelemetryExport.Start(builder, collector, state.Sessions) : null;
        parts?.ChangeServices?.Invoke(builder);
        var app = builder.Build();
        Connect(app, state, guard);
        var log = app.Services.GetRequiredService<ILogger<ReloadFromDisk>>();
        var disk = new ReloadFromDisk(state.Catalog, state.Admin.Scenarios, log);
        var watch = settings.Watch is { } poll ? new ContractWatch(disk, poll, wall) : null;
        app.Lifetime.ApplicationStopping.Register(state.Links.Stop);
        return new EmulatorServer(app, watch, state, wall, settings.JournalFile, telemetry);
    }

    /// <summary>The way of a request: in, past the guard where it is ours, to what answers.</summary>
    private static void Connect(WebApplication app, HostState state, AdminGuard guard)
    {
        var entrance = new Entrance(app.Services.GetRequiredService<RequestLine>(), state.Catalog);
        app.Use(next => http => entrance.HandleAsync(http, next));
        app.Use(next => http => guard.HandleAsync(http, next));
        app.UseRouting();
        AdminApi.Map(app, state.Admin);
        app.UseEndpoints(static _ => { });
    }

    public async Task StartAsync(CancellationToken stop = default)
    {
        await _app.StartAsync(stop);
        _watch?.Start();
    }

    public Task WaitForShutdownAsync(CancellationToken stop = default) => _app.WaitForShutdownAsync(stop);

    /// <summary>Stops as a server that is told to: running requests may end.</summary>
    public Task StopAsync(CancellationToken stop = default) => _app.StopAsync(stop);

    public async ValueTask DisposeAsync()
    {
        if (_watch is not null)
        {
            await _watch.DisposeAsync();
        }

        await _settling.DisposeAsync();
        await _links.DisposeAsync();
        await _app.DisposeAsync();
        _telemetry?.Dispose();
    }
}

/// <summary>What tests, and verbs that are more than a server, put in place of the ordinary parts.</summary>
internal sealed record HostParts(TimeProvider? Wall = null, Action<WebApplicationBuilder>? ChangeServices = null)
{
    public FetchParts? Fetch { get; init; }
}
