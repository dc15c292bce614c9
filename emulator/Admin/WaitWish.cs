using System.Globalization;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>How long a caller is ready to wait, and for how many entries: 'count' and 'wait' of a query.</summary>
internal sealed record WaitWish(int Count, TimeSpan Wait)
{
    public const string CountName = "count";
    public const string WaitName = "wait";

    /// <summary>Nobody waits longer: a test that needs more asks again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Whether the caller waits at all.</summary>
    public bool IsGiven => Wait > TimeSpan.Zero;

    /// <summary>Whether a name in a query is one of the two.</summary>
    public static bool Has(string name) => name is CountName or WaitName;

    public static (WaitWish Wish, Refusal? Refusal) Read(IQueryCollection query)
    {
        var (count, wait) = (query[CountName].ToString(), query[WaitName].ToString());
        var time = wait.Length == 0 ? TimeSpan.Zero : Duration.Read(wait);
        var number = 1;
        var wrong = new List<string>();
        if (time is null || time > Longest)
        {
            wrong.Add($"wait is '{wait}'; write a time such as 500ms or 5s, 60s at most.");
        }

        if (
            count.Length > 0
            && !(int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0)
        )
        {
            wrong.Add($"count is '{count}'; write a whole number from 1.");
        }

        if (count.Length > 0 && wait.Length == 0)
        {
            wrong.Add("count says how many to wait for; say how long, too, as in wait=5s.");
        }

        return (new WaitWish(number, time ?? TimeSpan.Zero), Refusal(wrong));
    }

    private static Refusal? Refusal(List<string> wrong) =>
        wrong.Count > 0 ? Refusals.BadInput(string.Join(" ", wrong)) : null;
}
