using System.Globalization;
using System.Text;
using Emulator.Contracts;
using Emulator.Plans.Filters;

namespace Emulator.Compilation;

/// <summary>One filter as a placeholder names it, with what is written behind it.</summary>
internal sealed class FilterUse(FilterWord word, FilterWords written, ProviderScope scope, Origin origin)
{
    private const int Most = 1_000_000;

    public string Argument => written.Arguments[0];

    public byte[] Utf8 => Encoding.UTF8.GetBytes(Argument);

    public NamedFilters Tables => scope.Tables;

    public NamedFilters Rewrites => scope.Rewrites;

    public void Report(string message) => scope.Problems.Add(origin, message);

    /// <summary>Whether there is as much behind the name as the filter takes; says what is wrong if not.</summary>
    public bool IsRight()
    {
        var problem = (written, word.Takes) switch
        {
            ({ IsOpen: true }, _) => $"filter '{word.Name}' has a quote that is not closed; write '\"' behind the text",
            ({ Arguments: [] }, "") => null,
            (_, "") => $"filter '{word.Name}' takes nothing behind it; take '{Together}' out",
            ({ Arguments: [] }, var takes) => $"filter '{word.Name}' lacks what it takes; write '{word.Name} {takes}'",
            ({ Arguments: [_] }, _) => null,
            _ => $"filter '{word.Name}' takes one thing behind it; write '{word.Name} \"{Together}\"' in quotes",
        };
        if (problem is not null)
        {
            Report(problem);
        }

        return problem is null;
    }

    /// <summary>A whole number from 1.</summary>
    public int? Count()
    {
        if (
            int.TryParse(Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and <= Most
        )
        {
            return count;
        }

        Report(
            $"filter '{word.Name}' takes a whole number from 1 to {Most}, as in '{word.Name} 4'; '{Argument}' is none"
        );
        return null;
    }

    /// <summary>A filter that the contract itself describes.</summary>
    public Filter? Named(NamedFilters filters) => filters.Find(Argument, origin, scope.Problems);

    private string Together => string.Join(' ', written.Arguments);
}
