using System.Collections.Frozen;
using System.Collections.Immutable;
using Emulator.Plans.Scenarios;
using Emulator.Wording;

namespace Emulator.Plans;

/// <summary>Everything the server answers from: one snapshot that never changes.</summary>
internal sealed record Catalog(
    FrozenDictionary<string, ProviderFamily> Providers,
    FrozenDictionary<string, ProviderFamily> Hosts,
    ClaimTable Claims,
    ImmutableArray<RouteLine> Routes
)
{
    private readonly FrozenDictionary<string, ProviderFamily>.AlternateLookup<ReadOnlySpan<char>> _providers =
        Providers.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenDictionary<string, ProviderFamily>.AlternateLookup<ReadOnlySpan<char>> _hosts =
        Hosts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A mark of what the contracts say: the same for the same content.</summary>
    public string Revision { get; init; } = "";

    /// <summary>Why no operation can be meant by a name; null where one is, or none is named, or any.</summary>
    public Refusal? UnknownOperation(string name) =>
        name is "" or Wish.AnyOperation || Routes.Any(route => route.Operation == name)
            ? null
            : ScenarioRefusals.UnknownOperation(name, NearestName.Hint(name, Routes.Select(route => route.Operation)));

    /// <summary>The provider of this name.</summary>
    public ProviderFamily? Named(ReadOnlySpan<char> name) =>
        _providers.TryGetValue(name, out var family) ? family : null;

    /// <summary>The provider that answers under this host name; its port may follow.</summary>
    public ProviderFamily? At(ReadOnlySpan<char> host)
    {
        var name = host.LastIndexOf(':') is > 0 and var colon ? host[..colon] : host;
        return _hosts.TryGetValue(name, out var family) ? family : null;
    }
}

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
    FieldIndex Fields,
    ImmutableArray<FieldPath> Recipient,
    PathTrie<MethodTable> Routes,
    OperationPlan UnknownPath,
    OperationPlan WrongMethod,
    FrozenDictionary<string, Verdict> Outcomes
)
{
    /// <summary>A slash at the end of a path means nothing.</summary>
    public bool IgnoresTrailingSlash { get; init; }

    /// <summary>The subject of a verdict that the request asked for.</summary>
    public const string AskedFor = "scenario";

    /// <summary>Outcomes by names that mean the same at every provider.</summary>
    public FrozenDictionary<string, Verdict> Generic { get; init; } = FrozenDictionary<string, Verdict>.Empty;

    /// <summary>Outcomes by their status, such as '429'.</summary>
    public FrozenDictionary<string, Verdict> ByStatus { get; init; } = FrozenDictionary<string, Verdict>.Empty;

    /// <summary>It documents that requests are counted, and how many are too many.</summary>
    public bool CountsRequests { get; init; }

    /// <summary>Everything it can be asked to do, for whoever asks by name.</summary>
    public ImmutableArray<OperationPlan> Operations { get; init; } = [];

    /// <summary>The operation of this name; one of those that answer where there is no other.</summary>
    public OperationPlan? Operation(string name) =>
        Operations.FirstOrDefault(operation => operation.Name == name)
        ?? (
            UnknownPath.Name == name ? UnknownPath
            : WrongMethod.Name == name ? WrongMethod
            : null
        );

    /// <summary>The fields of a body that may hold the caption.</summary>
    public ImmutableArray<FieldPath> Caption { get; init; } = [];

    /// <summary>The first recipient field that says something.</summary>
    public FieldValue RecipientIn(FieldValue body) => FirstOf(Recipient, body);

    public FieldValue CaptionIn(FieldValue body) => FirstOf(Caption, body);

    private static FieldValue FirstOf(ImmutableArray<FieldPath> paths, FieldValue body)
    {
        foreach (var path in paths)
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
