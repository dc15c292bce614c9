using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>The scenarios that can be asked for: listed, and defined or taken away at run time.</summary>
internal static class ScenarioEndpoints
{
    public const int MostBytes = 64 * 1024;

    /// <summary>So many may be defined for all sessions, and so many for one.</summary>
    public const int Most = 200;

    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        const string One = "/scenarios/{name}";
        api.MapGet("/scenarios", (HttpRequest request) => List(request, context));
        api.MapGet(One, (string name, HttpRequest request) => Get(name, request, context));
        api.MapPut(One, (string name, HttpRequest request) => PutAsync(name, request, context));
        api.MapDelete(One, (string name, HttpRequest request) => Delete(name, request, context));
    }

    private static IResult List(HttpRequest request, AdminContext context)
    {
        var (shelf, missing) = ScenarioShelf.Of(request, context);
        return missing is not null
            ? AdminResult.Refuse(missing)
            : AdminResult.Json(
                new ScenarioListView([.. shelf!.All.Select(shelf.View)], OutcomesView.OfAll(shelf.Catalog))
            );
    }

    private static IResult Get(string name, HttpRequest request, AdminContext context)
    {
        var (shelf, missing) = ScenarioShelf.Of(request, context);
        return missing is not null ? AdminResult.Refuse(missing)
            : shelf!.Find(name) is { } plan ? AdminResult.Json(shelf.View(plan))
            : AdminResult.Refuse(ScenarioRefusals.NoSuchScenario(name, shelf.Hint(name)));
    }

    private static async Task<IResult> PutAsync(string name, HttpRequest request, AdminContext context)
    {
        var (shelf, missing) = ScenarioShelf.Of(request, context);
        var (text, unreadable) = await CallBody.ReadAsync(request, MostBytes, Refusals.CallTooLarge(MostBytes));
        if ((missing ?? unreadable) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var problems = new Problems();
        if (DefinedScenario.Read(name, text!, shelf!.Catalog, problems) is not { } plan)
        {
            return AdminResult.Refuse(ScenarioRefusals.Refused(AdminResult.Mistakes(problems.InOrder)));
        }

        return shelf.TryPut(plan)
            ? AdminResult.Json(shelf.View(plan))
            : AdminResult.Refuse(ScenarioRefusals.TooManyScenarios(Most));
    }

    private static IResult Delete(string name, HttpRequest request, AdminContext context)
    {
        var (shelf, missing) = ScenarioShelf.Of(request, context);
        if (missing is not null)
        {
            return AdminResult.Refuse(missing);
        }

        if (shelf!.FindDefined(name) is not { } plan)
        {
            return AdminResult.Refuse(ScenarioRefusals.NotDefined(name, shelf.Find(name) is not null));
        }

        shelf.Remove(name);
        return AdminResult.Json(shelf.View(plan));
    }
}
