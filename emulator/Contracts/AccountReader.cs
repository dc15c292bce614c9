using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads what a provider knows of its accounts and where requests say it.</summary>
internal sealed class AccountReader(Problems problems)
{
    private static readonly IReadOnlyList<string> PlaceKinds = AccountWords.Place.OneOf;

    public AccountContract Read(MapReader? reader, Origin provider)
    {
        if (reader is null)
        {
            problems.Add(provider, "the provider lacks 'account': what identifies a customer");
            return new AccountContract("", [], provider);
        }

        var account = new AccountContract(
            reader.Required("key"),
            [.. reader.Entries("fields").Select(ReadField).OfType<AccountFieldContract>()],
            reader.Origin
        )
        {
            Alone = reader.Text("alone"),
        };
        reader.Done();
        return account;
    }

    private AccountFieldContract? ReadField(TreeEntry entry)
    {
        if (entry.Value is not TreeMap map)
        {
            problems.Add(entry.Value.Origin, $"account field '{entry.Name}' is {entry.Value.Kind}; write a map");
            return null;
        }

        var reader = new MapReader(map, $"account field '{entry.Name}'", problems, AccountWords.Field);
        var field = new AccountFieldContract(
            entry.Name,
            ReadPlaces(reader),
            reader.Flag("secret", otherwise: false),
            reader.Flag("list", otherwise: false),
            reader.Flag("flag"),
            reader.Text("format"),
            reader.Text("default"),
            entry.Origin
        )
        {
            Optional = reader.Flag("optional", otherwise: false),
            Time = reader.Flag("time", otherwise: false),
        };
        reader.Done();
        CheckSecret(field);
        return field;
    }

    /// <summary>Secrets are found, and masked, as they were sent.</summary>
    private void CheckSecret(AccountFieldContract field)
    {
        if (field.Secret && field.From.FirstOrDefault(IsUrlEscapedHeader) is { } place)
        {
            problems.Add(place.Origin, $"'{field.Name}' is a secret and could not be masked; take 'url-escaped' away");
        }
    }

    private List<PlaceContract> ReadPlaces(MapReader reader)
    {
        var places = new List<PlaceContract>();
        foreach (var item in reader.Items("from"))
        {
            if (item is TreeMap map && map.Entries.FirstOrDefault(e => PlaceKinds.Contains(e.Name)) is { } first)
            {
                places.Add(ReadPlace(new MapReader(map, "a place", problems, AccountWords.Place), first));
                CheckHeader(places[^1]);
                continue;
            }

            problems.Add(
                item.Origin,
                "a place is written { path: … }, { header: …, scheme: … }, { query: … }, { body: … } or { basic: … }"
            );
        }

        return places;
    }

    private PlaceContract ReadPlace(MapReader place, TreeEntry kind)
    {
        foreach (var other in PlaceKinds.Where(other => other != kind.Name && place.Take(other) is not null))
        {
            problems.Add(kind.Origin, $"a place is one of {string.Join(", ", PlaceKinds)}; '{other}' is another place");
        }

        var name = kind.Name == "basic" ? place.Word(kind.Name) ?? "" : place.Required(kind.Name);
        var contract = new PlaceContract(kind.Name, name, place.Text("scheme"), kind.Origin)
        {
            UrlEscaped = place.Flag("url-escaped", otherwise: false),
        };
        place.Done();
        return contract;
    }

    private void CheckHeader(PlaceContract place)
    {
        if (place.UrlEscaped && place.Kind != "header")
        {
            problems.Add(place.Origin, $"'url-escaped' belongs to a header; '{place.Name}' is none");
        }

        if (place.Scheme is not null && place.Kind != "header")
        {
            var where = place.Kind == "basic" ? "has its own" : $"is in the {place.Kind}";
            problems.Add(place.Origin, $"'scheme' belongs to a header; '{place.Name}' {where}");
        }
    }

    private static bool IsUrlEscapedHeader(PlaceContract place) => place is { UrlEscaped: true, Kind: "header" };
}
