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

    public static void Add(WebApplicationBuilder builder, HostState state, TimeProvider wall)
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
            state.Listen.Apply(kestrel);
        });
        builder.WebHost.UseSockets(state.Listen.Apply);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestFarewell);

        // The web server's own events alone: listening to the framework's too would cost every request.
        builder.Services.AddSingleton<DiagnosticSource>(new BrokenRequests(state.Sessions, wall));
        AddLogging(builder);
        AddLine(builder, state, wall);
    }

    private static void AddLine(WebApplicationBuilder builder, HostState state, TimeProvider wall)
    {
        var judge = new JudgeRequest(state.Sessions, state.Line);
        builder.Services.AddSingleton(services => new RequestLine(
            judge,
            state.Sessions,
            state.Line,
            state.Links,
            new WireReplies(wall, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping),
            wall,
            services.GetRequiredService<ILogger<RequestLine>>()
        ));
    }

    /// <summary>Warnings and errors alone, and on the error stream: the output belongs to the program.</summary>
    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // Whoever edits contracts wants to see that the edit is live.
        builder.Logging.AddFilter(typeof(ReloadFromDisk).FullName, LogLevel.Information);

        // Were it on, the framework would make an activity for every request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }
}
