using System.Text;
using System.Text.RegularExpressions;
using Emulator.Plans;

namespace Emulator.Admin.WireMock;

/// <summary>The outcomes of contracts as mappings, to be read.</summary>
internal sealed partial class ContractMappings(Catalog catalog)
{
    /// <summary>Each outcome that the operation leads to.</summary>
    public IEnumerable<MappingModel> All =>
        from provider in Providers
        from operation in OutcomesOfOperation.Operations(provider)
        from outcome in OutcomesOfOperation.Of(operation, provider)
        select Mapping(provider, operation.Name, outcome);

    private IEnumerable<ProviderPlan> Providers =>
        catalog
            .Providers.Values.OrderBy(family => family.Name, StringComparer.Ordinal)
            .SelectMany(family => family.Editions.OrderBy(edition => edition.Key, StringComparer.Ordinal))
            .Select(edition => edition.Value);

    /// <summary>The first of these; looks among all outcomes of a provider, since a scenario may lead to any.</summary>
    public MappingModel? Find(ICollection<Guid> ids) =>
        (
            from provider in Providers
            from operation in OutcomesOfOperation.Operations(provider)
            from outcome in OutcomesOfOperation.AllOf(provider)
            where ids.Contains(MappingGuid.OfOutcome(provider.Name, provider.Edition, operation.Name, outcome.Name))
            select Mapping(provider, operation.Name, outcome)
        ).FirstOrDefault();

    private MappingModel Mapping(ProviderPlan provider, string operation, OutcomePlan outcome) =>
        new(
            MappingGuid.OfOutcome(provider.Name, provider.Edition, operation, outcome.Name),
            MappingGuid.TitleOf(provider.Name, provider.Edition, operation, outcome.Name),
            outcome.Source.Length > 0 ? $"{outcome.Evidence}: {outcome.Source}" : outcome.Evidence,
            Request(provider.Name, operation),
            Reply(outcome.Reply)
        );

    private MappingRequestModel? Request(string provider, string operation)
    {
        var routes = catalog
            .Routes.Where(route => route.Provider == provider && route.Operation == operation)
            .ToArray();
        var paths = routes.Select(route => Capture().Replace(route.Path, "*")).Distinct();
        return routes.Length == 0
            ? null
            : new MappingRequestModel(
                new MatchersModel([.. paths.Select(path => new MatcherModel("WildcardMatcher", path))]),
                [.. routes.Select(route => route.Method).Distinct()]
            );
    }

    private static MappingResponseModel Reply(ReplyPlan reply)
    {
        var headers = reply.Head.Headers.ToDictionary(header => header.Key, header => header.Value);
        var body = reply.SendsFile ? null : reply.Body.Constant;
        return new MappingResponseModel(
            reply.Status,
            headers.Count == 0 ? null : headers,
            body is null ? null : Encoding.UTF8.GetString(body)
        );
    }

    [GeneratedRegex(@"\{[^}]*\}|\*\*", RegexOptions.None, 1000)]
    private static partial Regex Capture();
}
