using Emulator.Cli.Judging;

namespace Emulator.Cli.Replaying;

/// <summary>Puts names in the place of somebody's own credentials: a provider may repeat them.</summary>
internal sealed class HiddenCredentials(LiveAccounts accounts)
{
    private readonly KeyValuePair<string, string>[] _spellings =
    [
        .. accounts
            .ByProvider.SelectMany(provider => provider.Value)
            .Where(field => field.Value.Length > 0)
            .SelectMany(field => Spellings(field.Key, field.Value))
            .OrderByDescending(spelling => spelling.Value.Length),
    ];

    public string Hide(string text) =>
        _spellings.Aggregate(
            text,
            (shown, spelling) => shown.Replace(spelling.Value, $"{{{spelling.Key}}}", StringComparison.Ordinal)
        );

    private static IEnumerable<KeyValuePair<string, string>> Spellings(string name, string value) =>
        new[]
        {
            value,
            Uri.EscapeDataString(value),
            TreeJson.Quoted(value)[1..^1],
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value)),
        }
            .Distinct(StringComparer.Ordinal)
            .Select(spelling => KeyValuePair.Create(name, spelling));
}
