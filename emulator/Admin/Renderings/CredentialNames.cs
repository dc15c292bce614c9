using System.Text;
using System.Text.RegularExpressions;
using Emulator.State;

namespace Emulator.Admin.Renderings;

/// <summary>Variables that stand for credentials where a request is written down to be sent again.</summary>
internal sealed partial class CredentialNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public CredentialNames(JournalEntry entry)
    {
        foreach (var hidden in entry.Hidden)
        {
            Add(hidden.Fingerprint, hidden.Field);
        }

        // Headers such as Cookie are always hidden, though no contract calls them a credential.
        foreach (var header in entry.RequestHeaders)
        {
            foreach (var print in Prints().Matches(header.Value).Select(match => match.Value))
            {
                Add(print, header.Key);
            }
        }
    }

    /// <summary>The variables that a text mentions, and what the journal shows in their place.</summary>
    public IEnumerable<KeyValuePair<string, string>> In(string text) =>
        _names.Where(name => text.Contains(name.Key, StringComparison.Ordinal));

    /// <summary>The text with every credential written as 'write' wants its variable.</summary>
    public string Replace(string text, Func<string, string> write) =>
        _names.Aggregate(text, (shown, name) => shown.Replace(name.Key, write(name.Value), StringComparison.Ordinal));

    private void Add(string print, string field)
    {
        var name = VariableOf(field);
        var free = name;
        for (var other = 2; _names.ContainsValue(free); other++)
        {
            free = $"{name}_{other}";
        }

        _names.TryAdd(print, free);
    }

    private static string VariableOf(string field)
    {
        var name = new StringBuilder();
        foreach (var letter in field)
        {
            name.Append(char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '_');
        }

        return name is { Length: > 0 } && char.IsAsciiDigit(name[0]) ? $"_{name}" : name.ToString();
    }

    [GeneratedRegex("fp-[0-9a-f]{10}", RegexOptions.None, 1000)]
    private static partial Regex Prints();
}
