namespace Emulator.Testing;

/// <summary>How an emulator in this process begins; all of it may be left out.</summary>
public sealed class EmulatorOptions
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>What every send meets from the start, such as rate-limited*2,accepted.</summary>
    public string? Scenario { get; set; }

    /// <summary>Which accounts exist: open, the name of a file, or a list in YAML, by provider.</summary>
    public string? Accounts { get; set; }

    /// <summary>The edition that answers: documented, observed, or PROVIDER=observed.</summary>
    public string? Edition { get; set; }

    /// <summary>Makes ids the same in every run.</summary>
    public string? Seed { get; set; }

    /// <summary>Whether requests are counted and refused as the provider documents it.</summary>
    public bool Limits { get; set; }

    /// <summary>The folder of contracts, where it is not the emulator's own.</summary>
    public string? Contracts { get; set; }

    /// <summary>The folder of scenarios, where it is not the emulator's own.</summary>
    public string? Scenarios { get; set; }

    /// <summary>Where sessions write their record when a verification or a run fails.</summary>
    public string? RecordTo { get; set; }

    /// <summary>Any other setting, called as its flag is: Set("journal-entries", "500").</summary>
    public EmulatorOptions Set(string name, string value)
    {
        _settings[name] = value;
        return this;
    }

    /// <summary>The same as flags, as the program reads them.</summary>
    internal IReadOnlyList<string> Flags()
    {
        // Nobody edits contracts while a test runs; whoever does, says so.
        var flags = new Dictionary<string, string>(StringComparer.Ordinal) { ["watch"] = "off" };
        Add(flags, "contracts", Contracts ?? OwnFolder("contracts"));
        Add(flags, "scenarios", Scenarios ?? OwnFolder("scenarios"));
        Add(flags, "scenario", Scenario);
        Add(flags, "accounts", Accounts);
        Add(flags, "edition", Edition);
        Add(flags, "seed", Seed);
        Add(flags, "limits", Limits ? "on" : "off");
        foreach (var (name, value) in _settings)
        {
            flags[name] = value;
        }

        return [.. flags.Select(flag => $"--{flag.Key}={flag.Value}")];
    }

    private static void Add(Dictionary<string, string> flags, string name, string? value)
    {
        if (value is not null)
        {
            flags[name] = value;
        }
    }

    /// <summary>The package keeps its folders apart from the application's; a project lays them side by side.</summary>
    private static string? OwnFolder(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "ImageSendEmulator", name);
        return Directory.Exists(folder) ? folder : null;
    }
}
