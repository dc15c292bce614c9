using System.Globalization;
using Emulator.Admin.Exports;
using Emulator.Wording;

namespace Emulator.Hosting;

/// <summary>Reads the values of settings; null or no for what is none.</summary>
internal static class SettingValues
{
    public static Settings? Watch(Settings settings, string text) =>
        text switch
        {
            "on" => settings with { Watch = Settings.WatchUsually },
            "off" => settings with { Watch = null },
            _ when Duration.Read(text) is { TotalMilliseconds: >= 100 } time => settings with { Watch = time },
            _ => null,
        };

    public static bool OneOf(string text, params ReadOnlySpan<string> allowed) => allowed.Contains(text);

    public static int? Number(string text, int from, int to) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= from
        && number <= to
            ? number
            : null;

    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>YAML written out where a file or a folder could be named; in one line it has braces or ': '.</summary>
    public static bool IsYaml(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        || text.TrimStart().StartsWith('{')
        || text.Contains(": ", StringComparison.Ordinal);

    public static bool IsJournal(string file) => ExportFormats.OfFile(file) is not null;

    public static long? Size(string text) => ByteSize.Read(text) is > 0 and var size ? size : null;
}
