using Emulator.Contracts;

namespace Emulator.Cli;

/// <summary>The facts of an account in words, and where requests say them.</summary>
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

    /// <summary>Each field in a line: where it comes from, and what is special about it.</summary>
    public static IEnumerable<string> Fields(AccountContract account) =>
        AlignedTable.Lines([.. account.Fields.Select(field => new[] { field.Name, Sentence(field, account) })]);

    private static string Sentence(AccountFieldContract field, AccountContract account)
    {
        string[] parts =
        [
            Places(field),
            field.Flag is { } begins ? $"a flag, {(begins ? "true" : "false")} at first" : "",
            field.Otherwise is not null ? "made up unless listed" : "",
            field.Time ? "a time" : "",
            field.List ? "a list" : "",
            field.Secret ? "secret" : "",
            field.Optional ? "asked for where it is listed" : "",
            field.Name == account.Key && account.Alone is { } alone ? $"'{alone}' when a request names none" : "",
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
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
