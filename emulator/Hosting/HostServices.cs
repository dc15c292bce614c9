using System.Diagnostics;
using Emulator.Serving;
using Emulator.Serving.Wire;

namespace Emulator.Hosting;

/// <summary>The parts the web framework needs, and no more of them than that.</summary>
internal static class HostServices
{
    // Above what any provider takes, so that the contract answers and not the web server.
    private const int LongestLine = 64 * 1024;
    private const int LongestHeaders = 256 * 1024;
    private const int MostHeaders = 1000;

    // Running requests may end, but nobody who never sends the rest of a body holds up a pipeline.
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromMilliseconds(500);

    public static void Add(WebApplicationBuilder builder, StateReading state, ListenAddresses listen, TimeProvider wall)
    {
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowResponseHeaderCompression = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinResponseDataRate = null; // A reply is small: whoever reads it slowly harms nobody.
            kestrel.Limits.MaxRequestLineSize = LongestLine;
            kestrel.Limits.MaxRequestHeadersTotalSize = LongestHeaders;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            listen.Apply(kestrel, () => state.Sure.Certificates);
        });
        builder.WebHost.UseSockets(listen.Apply);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestFarewell);

        // The web server's own events alone: listening to the framework's too would cost every request.
        builder.Services.AddSingleton<DiagnosticSource>(services => new BrokenRequests(
            () => state.Sure.Sessions,
            services.GetRequiredService<RequestLog>(),
            wall
        ));
        AddLine(builder, state, wall);
    }

    private static void AddLine(WebApplicationBuilder builder, StateReading state, TimeProvider wall)
    {
        builder.Services.AddSingleton<RequestLog>();
        builder.Services.AddSingleton(services => Line(services, state.Sure, wall));
    }

    private static RequestLine Line(IServiceProvider services, HostState state, TimeProvider wall) =>
        new(
            new JudgeRequest(state.Sessions, state.Line),
            state.Sessions,
            state.Line,
            state.Links,
            new WireReplies(wall, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping),
            wall,
            new TellRequest(services.GetRequiredService<RequestLog>(), services.GetService<RequestTelemetry>(), wall),
            services.GetRequiredService<ILogger<RequestLine>>()
        );
}
