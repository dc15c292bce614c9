using Emulator.Admin.Guard;

namespace Emulator.Hosting;

/// <summary>The settings that decide who may use the emulator's own paths.</summary>
internal static class GuardSettings
{
    public static readonly Setting[] All =
    [
        new(
            "admin-token",
            "TEXT without blanks",
            "none",
            "what calls of /_emulator and /__admin must send as Authorization: Bearer TEXT; not wanted for pictures",
            (settings, text) => settings with { AdminToken = text }
        ),
        new(
            "admin-token-file",
            "FILE",
            "none",
            "the file with that token, such as a mounted secret; read at the start",
            (settings, text) => settings with { AdminTokenFile = text }
        ),
        new(
            "admin-hosts",
            "HOST;… such as emulator.example.com, *.example.com",
            "none",
            "public names under which this server may be called for them where there is no token",
            (settings, text) => TrustedHosts.Read(text).Error is null ? settings with { AdminHosts = text } : null
        ),
    ];
}
