using Emulator.Hosting.Telemetry;
using Emulator.Wording;

namespace Emulator.Hosting;

/// <summary>Reads settings from flags and from the environment; a flag wins over its variable.</summary>
internal sealed class SettingsReader
{
    /// <summary>
    /// What the verb 'exec' tells its command, and _PROVIDER behind it; the command may be an emulator, too.
    /// </summary>
    public const string BaseOfCommand = "EMULATOR_BASE";

    private const string Prefix = "EMULATOR_";
    private readonly HashSet<string> _flags = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _ofVerb;
    private Settings _settings = new();

    private SettingsReader(IReadOnlyList<string> ofVerb, string urls)
    {
        _ofVerb = ofVerb;
        _settings = urls.Length > 0 ? _settings with { Urls = urls } : _settings;
    }

    /// <summary>What is wrong with the flags; the program then ends with 2.</summary>
    public string? Error { get; private set; }

    /// <summary>What is odd about the environment; the program says it and starts.</summary>
    public string? Warning { get; private set; }

    /// <summary>The settings, or null when Error says why not.</summary>
    /// <param name="arguments">The flags.</param>
    /// <param name="environment">The variables.</param>
    /// <param name="ofVerb">Flags that the verb takes besides: somebody may have meant one of these.</param>
    /// <param name="urls">Where the verb listens when nobody says where; empty for the usual place.</param>
    public static (Settings? Settings, string? Error, string? Warning) Read(
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyList<string>? ofVerb = null,
        string urls = ""
    )
    {
        var reader = new SettingsReader(ofVerb ?? [], urls);
        reader.ReadFlags(arguments);
        reader.ReadEnvironment(environment);
        return (reader.Error is null ? reader._settings : null, reader.Error, reader.Warning);
    }

    /// <summary>A variable whose flag is given says nothing, not even something wrong.</summary>
    private void ReadEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        var ours = environment.Keys.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();
        foreach (var name in ours)
        {
            var value = environment[name];

            // An empty variable is one that somebody did not fill in: as good as none.
            if (value.Length > 0 && SettingsTable.OfVariable(name) is { } setting && !_flags.Contains(setting.Flag))
            {
                Apply(setting, name, value);
            }
        }

        var telemetry = environment.Where(pair =>
            pair.Key.StartsWith(TelemetrySetting.Prefix, StringComparison.Ordinal)
        );
        _settings = _settings with { Telemetry = telemetry.ToDictionary() };
        Warning = UnknownVariables([.. ours.Order(StringComparer.Ordinal)]);
    }

    private static string? UnknownVariables(string[] names)
    {
        var known = SettingsTable.All.Select(setting => setting.Variable).ToArray();
        var hints = names
            .Except(known)
            .Where(name => name != BaseOfCommand && !name.StartsWith($"{BaseOfCommand}_", StringComparison.Ordinal))
            .Select(name => Near(name, known) is { } near ? $"{name} (did you mean {near}?)" : name)
            .ToArray();
        return hints.Length > 0 ? $"no setting is called {string.Join(", ", hints)}; --help lists all" : null;
    }

    /// <summary>What all names begin with makes none of them nearer.</summary>
    private static string? Near(string name, string[] known) =>
        NearestName.Find(name[Prefix.Length..], known.Select(each => each[Prefix.Length..])) is { } near
            ? Prefix + near
            : null;

    private void ReadFlags(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var (flag, value) = arguments[i].Split('=', 2) is [var before, var after]
                ? (before, after)
                : (arguments[i], null);
            if (SettingsTable.OfFlag(flag) is not { } setting)
            {
                var known = SettingsTable.All.Select(known => known.Flag).Concat(_ofVerb);
                var hint = NearestName.Hint("--" + flag.TrimStart('-'), known);
                Error ??= $"there is no flag '{flag}'; {hint}";
                continue;
            }

            var next = i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
            value ??=
                next ? arguments[++i]
                : setting.IsSwitch ? "true"
                : "";
            _flags.Add(flag);
            Apply(setting, flag, value);
        }
    }

    private void Apply(Setting setting, string written, string value)
    {
        if (value.Length == 0)
        {
            Error ??= $"{written} wants a value: {setting.Takes}";
        }
        else if (setting.Apply(_settings, value) is { } applied)
        {
            _settings = applied;
        }
        else
        {
            Error ??= $"{written} is '{value}'; it takes {setting.Takes}";
        }
    }
}
