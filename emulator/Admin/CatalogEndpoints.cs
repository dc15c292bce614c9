using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Which providers and routes there are, and the reload of their contracts.</summary>
internal static class CatalogEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet("/providers", (HttpRequest request) => AdminResult.Json(View(request, context)));
        api.MapPost("/reload", (HttpRequest request) => Reload(request, context));
    }

    private static IResult Reload(HttpRequest request, AdminContext context)
    {
        if (context.Catalog.Reload())
        {
            return AdminResult.Json(View(request, context));
        }

        var problems = string.Join(" ", context.Catalog.Problems.Select(problem => $"{problem}."));
        return AdminResult.Refuse(Refusals.ReloadFailed(problems));
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
