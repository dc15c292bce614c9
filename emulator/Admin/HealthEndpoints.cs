namespace Emulator.Admin;

/// <summary>Is the server alive, and can it answer?</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder app, AdminContext context)
    {
        app.MapMethods("/livez", Methods, () => AdminResult.Json(new HealthView("alive", context.StartId, null)));
        app.MapMethods("/readyz", Methods, () => Ready(context));
    }

    /// <summary>A reload that failed leaves the last good contracts in force: still ready, and says so.</summary>
    private static IResult Ready(AdminContext context)
    {
        var problems = context.Catalog.Problems.Select(problem => problem.ToString()).ToArray();
        var status = problems.Length == 0 ? "ready" : "ready with the last good contracts; the reload failed";
        return AdminResult.Json(new HealthView(status, context.StartId, problems.Length == 0 ? null : problems));
    }
}

/// <summary>The answer of a health check.</summary>
internal sealed record HealthView(string Status, string StartId, string[]? Problems);
