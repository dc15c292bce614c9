using System.Globalization;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Which entries of the journal a caller wants; an unknown filter is refused, never ignored.</summary>
internal sealed partial class EntryFilter
{
    private const int UsualLimit = 100;

    private static readonly Dictionary<string, Func<EntryNames, string>> Names = new(StringComparer.Ordinal)
    {
        ["provider"] = names => names.Provider,
        ["edition"] = names => names.Edition,
        ["operation"] = names => names.Operation,
        ["verdict"] = names => names.Verdict,
        ["subject"] = names => names.Subject,
    };

    private static readonly string[] Others =
        "account count end after late limit method path scenario session skip status to wait".Split(' ');

    private readonly List<Predicate<JournalSlot>> _facts = [];
    private readonly List<string> _wrong = [];

    public int Limit { get; private set; } = UsualLimit;

    public int Skip { get; private set; }

    /// <summary>What is asked of small facts is asked first: texts must be read out of bytes.</summary>
    public bool Fits(in JournalSlot slot)
    {
        foreach (var test in _facts)
        {
            if (!test(slot))
            {
                return false;
            }
        }

        return _texts.Count == 0 || FitsTexts(slot.Head());
    }

    /// <summary>The filter, or the refusal with everything that is wrong in the query.</summary>
    public static (EntryFilter Filter, Refusal? Refusal) Read(IQueryCollection query)
    {
        var filter = new EntryFilter();
        foreach (var (name, values) in query)
        {
            if (values.Count > 1)
            {
                filter._wrong.Add($"'{name}' is given {values.Count} times; give it once.");
            }

            filter.Add(name, values.ToString());
        }

        return (filter, filter._wrong.Count > 0 ? Refusals.BadInput(string.Join(" ", filter._wrong)) : null);
    }

    private void Add(string name, string value)
    {
        if (Names.TryGetValue(name, out var text))
        {
            _facts.Add(slot => IsSame(text(slot.Names), value));
            return;
        }

        switch (name)
        {
            case "session" or WaitWish.CountName or WaitWish.WaitName:
                break;
            case var _ when TryAddText(name, value):
                break;
            case "scenario":
                _facts.Add(slot => slot.Extras?.Acted is { } acted && IsSame(acted.Text, value));
                break;
            default:
                AddFact(name, value);
                break;
        }
    }

    private void AddFact(string name, string value)
    {
        switch (name)
        {
            case "late" when value is "true" or "false":
                _facts.Add(slot => slot.Late == (value == "true"));
                break;
            case "late":
                _wrong.Add($"late is '{value}'; write true or false.");
                break;
            case "end" when value is "open" or "sent" or "aborted" or "broken":
                _facts.Add(slot => IsSame(slot.End.ToString(), value));
                break;
            case "end":
                _wrong.Add($"end is '{value}'; write open, sent, aborted or broken.");
                break;
            case "status" or "after" or "limit" or "skip":
                AddNumber(name, value);
                break;
            default:
                _wrong.Add($"There is no filter '{name}'; {NearestName.Hint(name, Names.Keys.Concat(Others))}");
                break;
        }
    }

    private void AddNumber(string name, string value)
    {
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            _wrong.Add($"{name} is '{value}'; write a whole number.");
            return;
        }

        switch (name)
        {
            case "status":
                _facts.Add(slot => slot.Reply.Status == number);
                break;
            case "after":
                _facts.Add(slot => slot.Number > number);
                break;
            case "limit":
                Limit = (int)Math.Min(number, int.MaxValue / 2);
                break;
            default:
                Skip = (int)Math.Min(number, int.MaxValue / 2);
                break;
        }
    }

    private static bool IsSame(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
