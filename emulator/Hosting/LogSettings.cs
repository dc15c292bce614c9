using static Emulator.Hosting.SettingValues;

namespace Emulator.Hosting;

/// <summary>The settings of the log.</summary>
internal static class LogSettings
{
    public const string Requests = "requests";
    public const string None = "none";
    public const string Json = "json";

    public static readonly Setting[] All =
    [
        new(
            "log",
            "requests, warnings, none",
            "warnings",
            "what is logged; requests: a line for each, without credentials, captions and whole numbers",
            (settings, text) => OneOf(text, Requests, "warnings", None) ? settings with { Log = text } : null
        ),
        new(
            "log-format",
            "text, json",
            "text",
            "how it is written, always on the error stream; json: one object on each line",
            (settings, text) => OneOf(text, "text", Json) ? settings with { LogFormat = text } : null
        ),
    ];
}
