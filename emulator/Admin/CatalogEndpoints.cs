using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Which providers and routes there are, and the reload of their contracts.</summary>
internal static class CatalogEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/providers", (HttpRequest request) => AdminResult.Json(View(request, context)));
        api.MapPost("/reload", () => Reload(context));
    }

    private static IResult Reload(AdminContext context)
    {
        var change = context.Catalog.Reload();
        var problems = change is null ? context.Catalog.Problems : context.Scenarios.Reload(context.Catalog.Current);
        return problems.Count == 0
            ? AdminResult.Json(ChangeView.Of(change!, null))
            : AdminResult.Refuse(ContractRefusals.ReloadFailed(AdminResult.Mistakes(problems)));
    }

    private static ProviderListView View(HttpRequest request, AdminContext context)
    {
        var catalog = context.Catalog.Current;
        var providers = catalog
            .Providers.Values.OrderBy(family => family.Name, StringComparer.Ordinal)
            .Select(family => new ProviderView(
                family.Name,
                family.About,
                $"{context.AddressOf(request)}/{family.Name}/",
                [.. family.Editions.Keys.Order(StringComparer.Ordinal)],
                [
                    .. catalog
                        .Routes.Where(route => route.Provider == family.Name)
                        .Select(route => $"{route.Method} {route.Path}"),
                ]
            ));
        return new ProviderListView([.. providers]);
    }
}

/// <summary>One provider, as the API shows it.</summary>
internal sealed record ProviderView(string Name, string About, string BaseUrl, string[] Editions, string[] Routes);

/// <summary>All providers.</summary>
internal sealed record ProviderListView(ProviderView[] Providers);
