using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Replaying;

/// <summary>
/// Reads somebody's own accounts, from a file or written out: a map of fields for each provider, as accounts are
/// listed; {NAME} in a value is taken from the environment.
/// </summary>
internal sealed partial class LiveCredentials(IReadOnlyDictionary<string, string> environment, Problems problems)
{
    private const string Flag = "--credentials";

    public LiveAccounts Read(string? written)
    {
        var (file, text) =
            written is null || SettingValues.IsYaml(written) ? (Flag, written ?? "") : (written, TextOf(written));
        var tree = text.Length == 0 ? null : YamlTree.Read(file, text, problems);
        if (tree is not (null or TreeMap))
        {
            problems.Add(tree.Origin, $"the credentials are {tree.Kind}; write PROVIDER: {{ FIELD: VALUE }}");
        }

        return new LiveAccounts((tree as TreeMap)?.Entries.ToDictionary(entry => entry.Name, Account) ?? []);
    }

    private string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Origin(Flag, 1, 1), unreadable.Message);
            return "";
        }
    }

    /// <summary>Of a list, as accounts are written elsewhere, the first account counts.</summary>
    private Dictionary<string, string> Account(TreeEntry provider)
    {
        var account = provider.Value is TreeList { Items: [var first, ..] } ? first : provider.Value;
        if (account is not TreeMap map)
        {
            problems.Add(
                account.Origin,
                $"the account at '{provider.Name}' is {account.Kind}; write {{ FIELD: VALUE }}"
            );
            return [];
        }

        return map
            .Entries.Where(field => field.Value is TreeText)
            .ToDictionary(field => field.Name, field => Filled((TreeText)field.Value));
    }

    private string Filled(TreeText value) =>
        Places()
            .Replace(
                value.Value,
                place =>
                {
                    var name = place.Groups["name"].Value;
                    if (environment.TryGetValue(name, out var found) && found.Length > 0)
                    {
                        return found;
                    }

                    problems.Add(value.Origin, $"the environment has no '{name}'; set it, or write the value");
                    return "";
                }
            );

    [GeneratedRegex(@"\{(?<name>[A-Za-z_]\w*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}

/// <summary>Somebody's own account at each provider: its fields by name.</summary>
internal sealed record LiveAccounts(Dictionary<string, Dictionary<string, string>> ByProvider)
{
    public IReadOnlyDictionary<string, string>? Of(string provider) => ByProvider.GetValueOrDefault(provider);
}
