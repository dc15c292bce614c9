using Emulator.Fetching;
using static Emulator.Hosting.SettingValues;

namespace Emulator.Hosting;

/// <summary>The settings that decide what is answered; the table of settings takes them over.</summary>
internal static class AnswerSettings
{
    public static readonly Setting[] All =
    [
        new(
            "edition",
            "NAME or PROVIDER=NAME;…",
            "documented",
            "which edition answers: as documented or as observed",
            (settings, text) => settings with { Edition = text }
        ),
        new(
            "accounts",
            "open, FILE or YAML",
            "open",
            "which accounts exist: any, or only those listed",
            (settings, text) => settings with { Accounts = text }
        ),
        new(
            "limits",
            "on, off",
            "off",
            "whether requests are counted and refused as the provider documents it",
            (settings, text) => OneOf(text, "on", "off") ? settings with { Limits = text == "on" } : null
        ),
        new(
            "scenario",
            "NAME, as in rate-limited*2,accepted",
            "none",
            "what every send meets from the start; OPERATION:NAME means another operation, any:NAME all of them",
            (settings, text) => settings with { Scenario = text }
        ),
        new(
            "scenarios",
            "FOLDER or YAML",
            "beside the program",
            "the folder of scenarios, or some more of them, written out; between two stands ---",
            (settings, text) => settings with { Scenarios = text }
        ),
        new(
            "magic",
            "on, off",
            "on",
            "whether recipients +44 7700 900xxx ask for a scenario by their last digits",
            (settings, text) => OneOf(text, "on", "off") ? settings with { Magic = text == "on" } : null
        ),
        new(
            "fetch",
            "none or HOST;… such as img.example.com, *.example.com, localhost:9000",
            "none",
            "from which hosts links are fetched; a host inside our own network must be named itself",
            (settings, text) => AllowedHosts.Read(text).Error is null ? settings with { Fetch = text } : null
        ),
        new(
            "seed",
            "TEXT",
            "new at each start",
            "makes ids the same in every run",
            (settings, text) => settings with { Seed = text }
        ),
        new(
            "public-url",
            "URL",
            "as the request came",
            "the address that replies and session answers give for this server",
            (settings, text) => IsWebAddress(text) ? settings with { PublicUrl = text.TrimEnd('/') } : null
        ),
        new(
            "plain",
            "true, false",
            "false",
            "leave out the header X-Emulator-Verdict",
            (settings, text) => OneOf(text, "true", "false") ? settings with { Plain = text == "true" } : null
        ),
    ];
}
