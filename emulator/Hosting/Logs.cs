using System.Text.Encodings.Web;
using Emulator.Serving;
using Microsoft.Extensions.Logging.Console;

namespace Emulator.Hosting;

/// <summary>What is logged and how; always on the error stream, for the output belongs to the program.</summary>
internal static class Logs
{
    public static void Add(WebApplicationBuilder builder, Settings settings)
    {
        AddConsole(builder.Logging, settings.LogFormat);
        builder.Services.Configure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        if (settings.Log == LogSettings.None)
        {
            builder.Logging.SetMinimumLevel(LogLevel.None);
            return;
        }

        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // Whoever edits contracts wants to see that the edit is live.
        builder.Logging.AddFilter(typeof(ReloadFromDisk).FullName, LogLevel.Information);

        // Were it on, the framework would make an activity for every request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        if (settings.Log == LogSettings.Requests)
        {
            builder.Logging.AddFilter(typeof(RequestLog).FullName, LogLevel.Information);
        }
    }

    private static void AddConsole(ILoggingBuilder logging, string format)
    {
        if (format != LogSettings.Json)
        {
            logging.AddSimpleConsole(console => console.SingleLine = true);
            return;
        }

        logging.AddJsonConsole(console =>
        {
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            console.UseUtcTimestamp = true;

            // Read by people and collectors, never inside a page: quotes and dots need no armour.
            console.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
    }
}
