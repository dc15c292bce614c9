using System.Globalization;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Which messages a caller wants; an unknown filter is refused, never ignored.</summary>
internal sealed class MessageFilter
{
    private const int UsualLimit = 100;

    private static readonly string[] Known = "account count late limit operation provider session skip to wait".Split(
        ' '
    );

    private readonly List<Predicate<JournalEntry>> _tests = [];
    private readonly List<string> _wrong = [];

    public int Limit { get; private set; } = UsualLimit;

    public int Skip { get; private set; }

    public bool Fits(SentMessage message) => _tests.TrueForAll(test => test(message.Accepted));

    /// <summary>The filter, or the refusal with everything that is wrong in the query.</summary>
    public static (MessageFilter Filter, Refusal? Refusal) Read(IQueryCollection query)
    {
        var filter = new MessageFilter();
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
            case "late" when value is "true" or "false":
                _tests.Add(entry => entry.Late == (value == "true"));
                break;
            case "late":
                _wrong.Add($"late is '{value}'; write true or false.");
                break;
            case "limit":
                Limit = Number(name, value);
                break;
            case "skip":
                Skip = Number(name, value);
                break;
            default:
                _wrong.Add($"There is no filter '{name}' for messages; {NearestName.Hint(name, Known)}");
                break;
        }
    }

    private int Number(string name, string value)
    {
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            _wrong.Add($"{name} is '{value}'; write a whole number.");
        }

        return (int)Math.Min(number, int.MaxValue / 2);
    }
}
