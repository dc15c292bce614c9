using System.Globalization;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Which entries of the journal a caller wants; an unknown filter is refused, never ignored.</summary>
internal sealed partial class EntryFilter
{
    private const int UsualLimit = 100;

    private static readonly string[] Others =
        "account after count late limit method path session skip since status to until wait".Split(' ');

    private readonly List<Predicate<JournalSlot>> _facts = [];
    private readonly List<string> _wrong = [];

    public int Limit { get; private set; }

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
    public static (EntryFilter Filter, Refusal? Refusal) Read(IQueryCollection query, int usualLimit = UsualLimit)
    {
        var filter = new EntryFilter { Limit = usualLimit };
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
        switch (name)
        {
            case "session" or WaitWish.CountName or WaitWish.WaitName:
                break;
            case var _ when TryAddText(name, value):
                break;
            case "since" or "until":
                AddTime(name, value);
                break;
            case "status" or "after" or "limit" or "skip":
                AddNumber(name, value);
                break;
            default:
                AddWord(name, value);
                break;
        }
    }

    private void AddWord(string name, string value)
    {
        switch (name)
        {
            case "late" when value is "true" or "false":
                _facts.Add(slot => slot.Late == (value == "true"));
                break;
            case "late":
                _wrong.Add($"late is '{value}'; write true or false.");
                break;
            case "end" when value is not ("open" or "sent" or "aborted" or "broken"):
                _wrong.Add($"end is '{value}'; write open, sent, aborted or broken.");
                break;
            case var _ when WordFilters.Of(name, value) is { } test:
                _facts.Add(test);
                break;
            default:
                _wrong.Add($"There is no filter '{name}'; {NearestName.Hint(name, WordFilters.Names.Concat(Others))}");
                break;
        }
    }

    /// <summary>From a time on, or before it: the end of one stretch is the beginning of the next.</summary>
    private void AddTime(string name, string value)
    {
        if (Instant.Read(value) is not { } time)
        {
            _wrong.Add($"{name} is '{value}'; write a time such as {Instant.Sample}.");
            return;
        }

        _facts.Add(name == "since" ? slot => slot.At >= time : slot => slot.At < time);
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
}
