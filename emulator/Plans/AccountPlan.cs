using System.Collections.Immutable;
using System.Text;

namespace Emulator.Plans;

/// <summary>What a provider knows of its accounts, and where requests say it.</summary>
internal sealed record AccountPlan(int Key, ImmutableArray<AccountFieldPlan> Fields)
{
    /// <summary>
    /// The one account that there is where none are listed, for requests that name nobody; none where they must name
    /// somebody.
    /// </summary>
    public ImmutableArray<ListedAccount> Alone { get; init; } = [];

    /// <summary>How many fields, from the first on, must be looked at to find all that requests say.</summary>
    public int Placed { get; } = 1 + Fields.ToList().FindLastIndex(field => !field.From.IsEmpty);

    /// <summary>Bodies may say who is asking, so they are looked at even where the operation wants none.</summary>
    public bool LooksIntoBodies { get; } = Fields.Any(field => field.LooksIntoBodies);

    public int IndexOf(string field)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            if (Fields[i].Name == field)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>One fact about an account.</summary>
internal sealed record AccountFieldPlan(
    string Name,
    ImmutableArray<PlacePlan> From,
    bool Secret,
    bool List,
    bool? Flag,
    CaptureKind Format
)
{
    /// <summary>A list of accounts may leave it out.</summary>
    public bool HasDefault { get; init; }

    /// <summary>It holds a time.</summary>
    public bool Time { get; init; }

    public bool LooksIntoBodies { get; } = From.Any(place => place.Kind is PlaceKind.Body);

    /// <summary>Listed accounts may lack it; as long as all of them do, nobody is asked for it.</summary>
    public bool Optional { get; init; }
}

/// <summary>A place in a request, with the scheme that must stand before the value.</summary>
internal sealed record PlacePlan(PlaceKind Kind, string Name, string? Scheme)
{
    /// <summary>The field of a body that the place is.</summary>
    public FieldPath? Field { get; init; }

    /// <summary>Whether the value of a header is written as values of a query are.</summary>
    public bool UrlEscaped { get; init; }

    /// <summary>The name that stands before the value in a body.</summary>
    public byte[] LastName { get; } = Encoding.UTF8.GetBytes(Name[(Name.LastIndexOf('.') + 1)..]);

    /// <summary>Interned, as names of headers are: the web server finds its own by reference.</summary>
    public string Name { get; } = string.Intern(Name);
}

/// <summary>Where in a request a fact may stand.</summary>
internal enum PlaceKind
{
    Path,
    Header,
    Query,
    Body,

    /// <summary>A part of Authorization: Basic, named user, password or pair.</summary>
    Basic,
}
