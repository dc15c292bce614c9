using Emulator.Wording;

namespace Emulator.Cli;

/// <summary>What somebody typed, taken apart: verb, words, the verb's own flags, settings, and a command.</summary>
internal sealed class VerbCall
{
    private const string CommandMark = "--";
    private readonly List<(string Name, string Value)> _own = [];
    private readonly List<string> _settings = [];

    private VerbCall(Verb verb, string[] words) => (Verb, Words) = (verb, words);

    public Verb Verb { get; }

    /// <summary>The words that stand directly behind the verb.</summary>
    public string[] Words { get; }

    /// <summary>All that is no flag of the verb's own, for the reader of settings.</summary>
    public IReadOnlyList<string> Settings => _settings;

    /// <summary>What stands behind two dashes.</summary>
    public string[] Command { get; private set; } = [];

    /// <summary>Whether help is asked for in place of the verb.</summary>
    public bool WantsHelp { get; private set; }

    /// <summary>What is wrong with the verb's own flags; null when nothing is.</summary>
    public string? Error { get; private set; }

    /// <summary>The call, or why it is none.</summary>
    public static (VerbCall? Call, string? Error) Read(string[] arguments)
    {
        var (name, rest) = arguments switch
        {
            ["--version", .. var more] => ("version", more),
            [['-', ..], ..] or [] => ("serve", arguments),
            [var first, .. var behind] => (first, behind),
        };
        if (VerbTable.Find(name) is not { } verb)
        {
            return (null, $"there is no verb '{name}'; {NearestName.Hint(name, [.. VerbTable.Names])}");
        }

        var words = verb.Words.Length > 0 ? rest.TakeWhile(word => !word.StartsWith('-') || word == "-").ToArray() : [];
        var call = new VerbCall(verb, words);
        call.ReadFlags(rest[words.Length..]);
        return (call, null);
    }

    /// <summary>Every value of one of the verb's own flags, in the order they were written.</summary>
    public IEnumerable<string> All(string flag) => _own.Where(own => own.Name == flag).Select(own => own.Value);

    /// <summary>The last value of such a flag; null when it was not written.</summary>
    public string? Last(string flag) => All(flag).LastOrDefault();

    private void ReadFlags(string[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == CommandMark && Verb.Command.Length > 0)
            {
                Command = arguments[(i + 1)..];
                return;
            }

            var (flag, value) = arguments[i].Split('=', 2) is [var before, var after]
                ? (before, after)
                : (arguments[i], null);
            WantsHelp |= flag is "--help" or "-h";
            if (Verb.Flags.FirstOrDefault(own => own.Flag == flag) is not { } own)
            {
                _settings.Add(arguments[i]);
                continue;
            }

            var next = i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
            Keep(own, value ?? (next ? arguments[++i] : ""));
        }
    }

    private void Keep(VerbFlag own, string value)
    {
        _own.Add((own.Name, value));
        Error ??= value.Length == 0 ? $"{own.Flag} wants a value: {own.Takes}" : null;
    }
}
