using Emulator.State;

namespace Emulator.Admin.Filters;

/// <summary>What is asked of the texts of an entry, which must be read out of its bytes.</summary>
internal sealed partial class EntryFilter
{
    private readonly List<Predicate<EntryHead>> _texts = [];

    private bool FitsTexts(EntryHead head) => _texts.TrueForAll(test => test(head));

    /// <summary>Says no to a filter that asks for something else.</summary>
    private bool TryAddText(string name, string value)
    {
        var key = RecipientKey.Of(value);
        Predicate<EntryHead>? test = name switch
        {
            "account" => head => AccountText.IsSame(head.Account, value),
            "method" => head => WordFilters.AreSame(head.Method, value),
            "path" => head => head.Target.Contains(value, StringComparison.Ordinal),
            "to" => head => RecipientKey.Of(head.To) == key,
            _ => null,
        };
        if (test is not null)
        {
            _texts.Add(test);
        }

        return test is not null;
    }
}
