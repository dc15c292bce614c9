namespace Emulator.Hosting;

/// <summary>How the server was started: every setting once.</summary>
internal sealed record Settings
{
    /// <summary>How often files are compared where the system says nothing of changes.</summary>
    public static readonly TimeSpan WatchUsually = TimeSpan.FromSeconds(2);

    public string Urls { get; init; } = "http://localhost:8080";
    public string Tls { get; init; } = "off";
    public string Contracts { get; init; } = "";
    public TimeSpan? Watch { get; init; } = WatchUsually;
    public string Edition { get; init; } = "documented";
    public string Accounts { get; init; } = "open";
    public bool Limits { get; init; }
    public string Sessions { get; init; } = "open";
    public string SessionFrom { get; init; } = "name";
    public int SessionLimit { get; init; } = 2000;
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromHours(1);
    public int JournalEntries { get; init; } = 10_000;
    public long JournalBytes { get; init; }
    public string JournalOnExit { get; init; } = "";
    public string Data { get; init; } = "";

    /// <summary>Where the journal is left: a name that says no folder means one in the folder for data.</summary>
    public string JournalFile => JournalOnExit.Length > 0 ? Path.Combine(Data, JournalOnExit) : "";

    public long BodyBytes { get; init; }
    public long MediaBytes { get; init; }
    public string Scenarios { get; init; } = "";
    public string Scenario { get; init; } = "";
    public bool Magic { get; init; } = true;
    public string Seed { get; init; } = "";
    public string Fetch { get; init; } = "";
    public string PublicUrl { get; init; } = "";
    public bool Plain { get; init; }
    public string Log { get; init; } = "warnings";
    public string LogFormat { get; init; } = "text";

    /// <summary>The standard variables of OpenTelemetry, as they are.</summary>
    public IReadOnlyDictionary<string, string> Telemetry { get; init; } = new Dictionary<string, string>();
    public string AdminToken { get; init; } = "";
    public string AdminTokenFile { get; init; } = "";
    public string AdminHosts { get; init; } = "";
}

/// <summary>One setting: its name, what it takes, what it means, and how a text becomes its value.</summary>
internal sealed record Setting(
    string Name,
    string Takes,
    string Otherwise,
    string Meaning,
    Func<Settings, string, Settings?> Apply
)
{
    public string Flag => "--" + Name;

    public string Variable => "EMULATOR_" + Name.Replace('-', '_').ToUpperInvariant();

    /// <summary>A flag that may stand alone, meaning true.</summary>
    public bool IsSwitch => Takes == "true, false";
}
