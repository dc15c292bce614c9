using System.Globalization;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Which entries of the journal a caller wants; an unknown filter is refused, never ignored.</summary>
internal sealed class EntryFilter
{
    private const int UsualLimit = 100;

    private static readonly Dictionary<string, Func<JournalEntry, string>> Texts = new(StringComparer.Ordinal)
    {
        ["provider"] = entry => entry.Names.Provider,
        ["edition"] = entry => entry.Names.Edition,
        ["operation"] = entry => entry.Names.Operation,
        ["verdict"] = entry => entry.Names.Verdict,
        ["subject"] = entry => entry.Names.Subject,
        ["account"] = entry => entry.Account,
        ["method"] = entry => entry.Method,
        ["end"] = entry => entry.End.ToString().ToLowerInvariant(),
        ["status"] = entry => entry.Status.ToString(CultureInfo.InvariantCulture),
    };

    private static readonly string[] Others = ["to", "path", "after", "late", "limit", "skip", "session"];
    private readonly List<Predicate<JournalEntry>> _tests = [];

    public int Limit { get; private set; } = UsualLimit;

    public int Skip { get; private set; }

    public bool Fits(JournalEntry entry) => _tests.TrueForAll(test => test(entry));

    public static (EntryFilter? Filter, Refusal? Refusal) Read(IQueryCollection query)
    {
        var filter = new EntryFilter();
        foreach (var (name, values) in query)
        {
            if (filter.Add(name, values.ToString()) is { } wrong)
            {
                return (null, Refusals.BadInput(wrong));
            }
        }

        return (filter, null);
    }

    private string? Add(string name, string value)
    {
        if (Texts.TryGetValue(name, out var text))
        {
            _tests.Add(entry => string.Equals(text(entry), value, StringComparison.OrdinalIgnoreCase));
            return null;
        }

        switch (name)
        {
            case "session":
                return null;
            case "to":
                _tests.Add(entry => RecipientKey.Of(entry.To) == RecipientKey.Of(value));
                return null;
            case "path":
                _tests.Add(entry => entry.Target.Contains(value, StringComparison.Ordinal));
                return null;
            case "late":
                _tests.Add(entry => entry.Late == (value == "true"));
                return value is "true" or "false" ? null : $"late is '{value}'; write true or false.";
            case "after" or "limit" or "skip":
                return AddNumber(name, value);
            default:
                return $"There is no filter '{name}'; {NearestName.Hint(name, Texts.Keys.Concat(Others))}";
        }
    }

    private string? AddNumber(string name, string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return $"{name} is '{value}'; write a whole number.";
        }

        switch (name)
        {
            case "after":
                _tests.Add(entry => entry.Number > number);
                break;
            case "limit":
                Limit = number;
                break;
            default:
                Skip = number;
                break;
        }

        return null;
    }
}
