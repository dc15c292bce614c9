using Emulator.Contracts;

namespace Emulator.Cli;

/// <summary>Where requests say the facts of an account, in words.</summary>
internal static class AccountText
{
    /// <summary>
    /// The places of those account fields that a gate names, as in 'header X-Api-Key, or query key'.
    /// </summary>
    public static string Places(AccountContract account, Tree arguments)
    {
        var named = Texts(arguments).ToArray();
        var fields = account.Fields.Where(field => field.From.Count > 0 && named.Contains(field.Name)).ToArray();
        return fields is [var only]
            ? Places(only)
            : string.Join("; ", fields.Select(field => $"{field.Name}: {Places(field)}"));
    }

    private static string Places(AccountFieldContract field) => string.Join(", or ", field.From.Select(Place));

    private static string Place(PlaceContract place) =>
        $"{place.Kind} {place.Name}{(place.Scheme is null ? "" : $" after '{place.Scheme}'")}";

    private static IEnumerable<string> Texts(Tree tree) =>
        tree switch
        {
            TreeText text => [text.Value],
            TreeList list => list.Items.SelectMany(Texts),
            TreeMap map => map.Entries.SelectMany(entry => Texts(entry.Value)),
            _ => [],
        };
}
