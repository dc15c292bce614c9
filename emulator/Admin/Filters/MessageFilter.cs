using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.Filters;

/// <summary>Which messages a caller wants; an unknown filter is refused, never ignored.</summary>
internal sealed class MessageFilter
{
    private const int UsualLimit = 100;

    private static readonly string[] Known = "account count late limit operation provider session skip to wait".Split(
        ' '
    );

    private readonly List<Predicate<JournalEntry>> _tests = [];
    private readonly FilterWords _words = new();

    public int Limit { get; private set; } = UsualLimit;

    public int Skip { get; private set; }

    public bool Fits(SentMessage message) => _tests.TrueForAll(test => test(message.Accepted));

    /// <summary>The filter, or the refusal with everything that is wrong in the query.</summary>
    public static (MessageFilter Filter, Refusal? Refusal) Read(IQueryCollection query)
    {
        var filter = new MessageFilter();
        filter._words.ReadAll(query, filter.Add);
        return (filter, filter._words.Refusal);
    }

    private void Add(string name, string value)
    {
        switch (name)
        {
            case "session" or WaitWish.CountName or WaitWish.WaitName:
                break;
            case "provider":
                _tests.Add(entry => entry.Names.Provider.Equals(value, StringComparison.OrdinalIgnoreCase));
                break;
            case "operation":
                _tests.Add(entry => entry.Names.Operation.Equals(value, StringComparison.OrdinalIgnoreCase));
                break;
            case "account":
                _tests.Add(entry => AccountText.IsSame(entry.Account, value));
                break;
            case "to":
                var wanted = RecipientKey.Of(value);
                _tests.Add(entry => RecipientKey.Of(entry.To) == wanted);
                break;
            default:
                AddOther(name, value);
                break;
        }
    }

    private void AddOther(string name, string value)
    {
        switch (name)
        {
            case "late":
                var late = _words.YesOrNo(name, value);
                _tests.Add(entry => entry.Late == late);
                break;
            case "limit":
                Limit = _words.Amount(name, value);
                break;
            case "skip":
                Skip = _words.Amount(name, value);
                break;
            default:
                _words.Add($"There is no filter '{name}' for messages; {NearestName.Hint(name, Known)}");
                break;
        }
    }
}
