using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Emulator.Plans;

/// <summary>Everything the server answers from: one snapshot that never changes.</summary>
internal sealed record Catalog(
    FrozenDictionary<string, ProviderFamily> Providers,
    FrozenDictionary<string, ProviderFamily> Hosts,
    PathTrie<ProviderFamily> Claims,
    ImmutableArray<RouteLine> Routes
);

/// <summary>One provider in all its editions.</summary>
internal sealed record ProviderFamily(string Name, string About, FrozenDictionary<string, ProviderPlan> Editions)
{
    public ProviderPlan? In(string edition) => Editions.GetValueOrDefault(edition);
}

/// <summary>One line of the table of routes, for people to read.</summary>
internal sealed record RouteLine(string Provider, string Operation, string Method, string Path);

/// <summary>One provider in one edition, compiled.</summary>
internal sealed record ProviderPlan(
    string Name,
    string Edition,
    AccountPlan Account,
    ImmutableArray<FieldPath> Recipient,
    PathTrie<MethodTable> Routes,
    OperationPlan UnknownPath,
    OperationPlan WrongMethod,
    FrozenDictionary<string, Verdict> Outcomes
)
{
    /// <summary>The first recipient field that says something.</summary>
    public FieldValue RecipientIn(FieldValue body)
    {
        foreach (var path in Recipient)
        {
            if (path.In(body) is { Kind: FieldKind.Text or FieldKind.Number } found)
            {
                return found;
            }
        }

        return default;
    }
}

/// <summary>What the methods of one path lead to; several operations may share one, told apart by the body.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, List<OperationPlan>> _methods = new(StringComparer.Ordinal);

    public ImmutableArray<string> Captures { get; private set; } = [];

    public IEnumerable<string> Methods => _methods.Keys;

    public void Add(string method, OperationPlan operation)
    {
        Captures = operation.Captures;
        var variants = _methods.TryGetValue(method, out var known) ? known : _methods[method] = [];
        variants.Insert(operation.When.IsEmpty ? variants.Count : 0, operation);
    }

    public List<OperationPlan>? Find(string method) => _methods.GetValueOrDefault(method);
}

/// <summary>What a provider knows of its accounts, and where requests say it.</summary>
internal sealed record AccountPlan(int Key, ImmutableArray<AccountFieldPlan> Fields)
{
    /// <summary>How many fields, from the first on, must be looked at to find all that requests say.</summary>
    public int Placed { get; } = 1 + Fields.ToList().FindLastIndex(field => !field.From.IsEmpty);

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
);

/// <summary>A place in a request, with the scheme that must stand before the value.</summary>
internal sealed record PlacePlan(PlaceKind Kind, string Name, string? Scheme);

/// <summary>Where in a request a fact may stand.</summary>
internal enum PlaceKind
{
    Path,
    Header,
    Query,
}
