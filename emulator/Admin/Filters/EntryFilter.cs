using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.Filters;

/// <summary>Which entries of the journal a caller wants; an unknown filter is refused, never ignored.</summary>
internal sealed partial class EntryFilter(AdminContext context)
{
    private const int UsualLimit = 100;

    private static readonly string[] Others =
        "account after count late limit method path session skip since slower status to until wait".Split(' ');

    private static IEnumerable<string> Names =>
        WordFilters.Names.Concat(ImageFilters.Names).Concat(ContentFilters.Names).Concat(Others);

    private readonly List<Predicate<JournalSlot>> _facts = [];
    private readonly FilterWords _words = new();

    public int Limit { get; private set; }

    public int Skip { get; private set; }

    /// <summary>What is asked of small facts is asked first: texts must be read out of bytes.</summary>
    private bool FitsHead(in JournalSlot slot)
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
    public static (EntryFilter Filter, Refusal? Refusal) Read(
        IQueryCollection query,
        AdminContext context,
        int usualLimit = UsualLimit
    )
    {
        var filter = new EntryFilter(context) { Limit = usualLimit };
        filter._words.ReadAll(query, filter.Add);
        return (filter, filter._words.Refusal);
    }

    private void Add(string name, string value)
    {
        switch (name)
        {
            case "session" or WaitWish.CountName or WaitWish.WaitName:
                break;
            case var _ when TryAddText(name, value) || TryAddContent(name, value):
                break;
            case "since" or "until" or "slower":
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
            case "late":
                var late = _words.YesOrNo(name, value);
                _facts.Add(slot => slot.Late == late);
                break;
            case "end" when value is not ("open" or "sent" or "aborted" or "broken"):
                _words.Add($"end is '{value}'; write open, sent, aborted or broken.");
                break;
            case var _ when WordFilters.Of(name, value) is { } test:
                _facts.Add(test);
                break;
            default:
                _words.Add($"There is no filter '{name}'; {NearestName.Hint(name, Names)}");
                break;
        }
    }

    /// <summary>From a time on, or before it: the end of one stretch is the beginning of the next.</summary>
    private void AddTime(string name, string value)
    {
        if (name == "slower")
        {
            var least = _words.Span(name, value);
            _facts.Add(slot => slot.Took >= least);
            return;
        }

        if (Instant.Read(value) is not { } time)
        {
            _words.Add($"{name} is '{value}'; write a time such as {Instant.Sample}.");
            return;
        }

        _facts.Add(name == "since" ? slot => slot.At >= time : slot => slot.At < time);
    }

    private void AddNumber(string name, string value)
    {
        switch (name)
        {
            case "limit":
                Limit = _words.Amount(name, value);
                break;
            case "skip":
                Skip = _words.Amount(name, value);
                break;
            case "status":
                var status = _words.Number(name, value);
                _facts.Add(slot => slot.Reply.Status == status);
                break;
            default:
                var number = _words.Number(name, value);
                _facts.Add(slot => slot.Number > number);
                break;
        }
    }
}
