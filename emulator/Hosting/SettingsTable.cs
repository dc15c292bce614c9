using Emulator.Wording;
using static Emulator.Hosting.SettingValues;

namespace Emulator.Hosting;

/// <summary>THE table of settings: help text and README are made from it.</summary>
internal static class SettingsTable
{
    public static readonly Setting[] All =
    [
        new(
            "urls",
            "URL;… such as http://localhost:8080 or http://*:8080",
            "http://localhost:8080",
            "where to listen; port 0 picks a free one; * means every address",
            (settings, text) => ListenAddresses.Read(text).Error is null ? settings with { Urls = text } : null
        ),
        new(
            "tls",
            "off, self-made or FILE",
            "off",
            "HTTPS beside HTTP, on 8443 unless --urls names an https address; FILE: a PEM of certificates and key",
            (settings, text) => settings with { Tls = text }
        ),
        new(
            "contracts",
            "FOLDER",
            "beside the program",
            "the folder of contracts",
            (settings, text) => settings with { Contracts = text }
        ),
        new(
            "watch",
            "on, off or TIME such as 500ms, 10s",
            "on",
            "whether edits of contracts and scenarios are live at once; a time: how often files are compared",
            Watch
        ),
        new(
            "sessions",
            "open, required",
            "open",
            "required: a request that belongs to no session is refused",
            (settings, text) => OneOf(text, "open", "required") ? settings with { Sessions = text } : null
        ),
        new(
            "session-from",
            "name, account",
            "name",
            "account: every account is its own session",
            (settings, text) => OneOf(text, "name", "account") ? settings with { SessionFrom = text } : null
        ),
        new(
            "session-limit",
            "1 to 100000",
            "2000",
            "how many sessions are kept; the longest unused goes first",
            (settings, text) => Number(text, 1, 100_000) is { } most ? settings with { SessionLimit = most } : null
        ),
        new(
            "session-idle",
            "TIME such as 90s, 30m, 2h",
            "1h",
            "how long a session may go unused before it is evicted",
            (settings, text) => Duration.Read(text) is { } time ? settings with { SessionIdle = time } : null
        ),
        new(
            "journal-entries",
            "1 to 1000000",
            "10000",
            "how many requests each session's journal remembers",
            (settings, text) => Number(text, 1, 1_000_000) is { } most ? settings with { JournalEntries = most } : null
        ),
        new(
            "journal-bytes",
            "SIZE such as 64MB",
            "a quarter of the memory",
            "how much all journals together may hold",
            (settings, text) => Size(text) is { } size ? settings with { JournalBytes = size } : null
        ),
        new(
            "journal-on-exit",
            "FILE ending in .har, .json, .yaml or .txt",
            "none",
            "where all journals are written when the server stops",
            (settings, text) => IsJournal(text) ? settings with { JournalOnExit = text } : null
        ),
        new(
            "data",
            "FOLDER",
            "where it is started",
            "below which files are written, when any are asked for; nothing else is ever written",
            (settings, text) => settings with { Data = text }
        ),
        new(
            "body-bytes",
            "SIZE such as 64MB",
            "an eighth of the memory",
            "how much of large bodies may be in flight at once; more of them wait in line",
            (settings, text) => Size(text) is { } size ? settings with { BodyBytes = size } : null
        ),
        new(
            "media-bytes",
            "SIZE such as 64MB",
            "an eighth of the memory",
            "how much of the files that were uploaded is kept; of the oldest only the facts are left then",
            (settings, text) => Size(text) is { } size ? settings with { MediaBytes = size } : null
        ),
        .. AnswerSettings.All,
        .. GuardSettings.All,
        .. LogSettings.All,
    ];

    public static Setting? OfFlag(string flag) => All.FirstOrDefault(setting => setting.Flag == flag);

    public static Setting? OfVariable(string name) => All.FirstOrDefault(setting => setting.Variable == name);
}
