using System.Runtime.CompilerServices;
using Emulator.Serving;
using Emulator.State;
using Emulator.Wording;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Emulator.Hosting.Telemetry;

/// <summary>
/// Sends metrics, traces and the log to a collector. Nobody may look in here who was not asked to send anything: its
/// packages are loaded by that alone.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string UsualName = "image-send-emulator";

    // A collector that does not answer holds up the end of the program no longer.
    private const int MostFarewell = 2000;

    private readonly RequestTelemetry _told;
    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    private TelemetryExport(RequestTelemetry told, TracerProvider? traces, MeterProvider? metrics) =>
        (_told, _traces, _metrics) = (told, traces, metrics);

    /// <summary>From now on all is told to the collector; the log is that of --log.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IDisposable Start(WebApplicationBuilder builder, TelemetrySetting setting, Sessions sessions)
    {
        var told = new RequestTelemetry(sessions);
        builder.Services.AddSingleton(told);
        if (setting.Sends("LOGS"))
        {
            AddLog(builder, setting);
        }

        return new TelemetryExport(
            told,
            setting.Sends("TRACES") ? Traces(setting) : null,
            setting.Sends("METRICS") ? Metrics(setting) : null
        );
    }

    private static void AddLog(WebApplicationBuilder builder, TelemetrySetting setting)
    {
        builder.Configuration.AddInMemoryCollection(setting.Variables!);
        builder.Logging.AddOpenTelemetry(log =>
        {
            log.IncludeFormattedMessage = true;
            log.SetResourceBuilder(Resource()).AddOtlpExporter();
        });
    }

    private static TracerProvider Traces(TelemetrySetting setting) =>
        Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(Read(setting)))
            .SetResourceBuilder(Resource())
            .AddSource(RequestTelemetry.Name)
            .AddOtlpExporter()
            .Build();

    private static MeterProvider Metrics(TelemetrySetting setting) =>
        Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(Read(setting)))
            .SetResourceBuilder(Resource())
            .AddMeter(RequestTelemetry.Name)
            .AddOtlpExporter()
            .Build();

    /// <summary>What was not sent yet is sent now.</summary>
    public void Dispose()
    {
        _traces?.Shutdown(MostFarewell);
        _traces?.Dispose();
        _metrics?.Shutdown(MostFarewell);
        _metrics?.Dispose();
        _told.Dispose();
    }

    /// <summary>The name is ours unless the variables say another.</summary>
    private static ResourceBuilder Resource() =>
        ResourceBuilder
            .CreateEmpty()
            .AddService(UsualName, serviceVersion: ProgramVersion.Text)
            .AddTelemetrySdk()
            .AddEnvironmentVariableDetector();

    private static IConfiguration Read(TelemetrySetting setting) =>
        new ConfigurationBuilder().AddInMemoryCollection(setting.Variables!).Build();
}
