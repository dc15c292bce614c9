using Emulator.Admin;
using Emulator.Contracts;
using Emulator.Fetching;
using Emulator.Hosting.Telemetry;
using Emulator.Hosting.Tls;
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
        string journal,
        IDisposable? telemetry
    )
    {
        _telemetry = telemetry;
        (_app, _watch, _links, _catalog) = (app, watch, state.Links, state.Catalog);
        Sessions = state.Sessions;
        JournalOnExit = new JournalOnExit(journal, state.Admin);
        var pause = TimeSpan.FromSeconds(Math.Clamp(Sessions.Limits.Idle.TotalSeconds / 4, 0.1, 60));
        _settling = state.Wall.CreateTimer(_ => Sessions.Settle(), null, pause, pause);
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
        var collector = TelemetrySetting.Read(settings.Telemetry, problems);
        var listen = ListenAddresses.Read(settings, problems);

        // Contracts are most of the start: the web server is put together beside them, where it can do without.
        var reading = new StateReading(() => HostState.Read(settings, listen, problems, parts));
        var needsState = collector.IsOn || settings.Tls != TlsSetting.Off || listen is not { HasHttps: false };
        if (needsState && reading.Found is null)
        {
            return null;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Emulator" });
        Logs.Add(builder, settings);
        HostServices.Add(builder, reading, listen!, parts?.Wall ?? TimeProvider.System);
        var telemetry = collector.IsOn ? TelemetryExport.Start(builder, collector, reading.Sure.Sessions) : null;
        parts?.ChangeServices?.Invoke(builder);
        var app = builder.Build();
        if (reading.Found is { } state)
        {
            return Of(app, state, settings, telemetry);
        }

        ((IDisposable)app).Dispose();
        return null;
    }

    private static EmulatorServer Of(WebApplication app, HostState state, Settings settings, IDisposable? telemetry)
    {
        Connect(app, state);
        var log = app.Services.GetRequiredService<ILogger<ReloadFromDisk>>();
        var disk = new ReloadFromDisk(state.Catalog, state.Admin.Scenarios, log);
        var watch = settings.Watch is { } poll ? new ContractWatch(disk, poll, state.Wall) : null;
        app.Lifetime.ApplicationStopping.Register(state.Links.Stop);
        return new EmulatorServer(app, watch, state, settings.JournalFile, telemetry);
    }

    /// <summary>The way of a request: in, past the guard where it is ours, to what answers.</summary>
    private static void Connect(WebApplication app, HostState state)
    {
        var entrance = new Entrance(app.Services.GetRequiredService<RequestLine>(), state.Catalog);
        var ours = new Lazy<RequestDelegate>(() => OurOwn(app, state));
        app.Run(http => entrance.HandleAsync(http, ours));
    }

    /// <summary>Put together when somebody first asks: a test that only sends never does.</summary>
    private static RequestDelegate OurOwn(IApplicationBuilder app, HostState state)
    {
        var own = app.New();
        own.Use(next => http => state.Guard.HandleAsync(http, next));
        own.UseRouting();
        own.UseEndpoints(api => AdminApi.Map(api, state.Admin));
        return own.Build();
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
