using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>What WireMock.Net's admin client can ask, below /__admin. The table of contents.</summary>
internal static class WireMockApi
{
    /// <summary>Every path of it, for the description and for whoever missed one.</summary>
    public static readonly (string Path, string Methods)[] Paths =
    [
        ("/__admin/health", "GET"),
        ("/__admin/settings", "GET, PUT, POST"),
        ("/__admin/requests", "GET, DELETE"),
        ("/__admin/requests/reset", "POST"),
        ("/__admin/requests/find", "GET, POST"),
        ("/__admin/requests/{id}", "GET, DELETE"),
        ("/__admin/mappings", "GET, POST, DELETE"),
        ("/__admin/mappings/reset", "POST"),
        ("/__admin/mappings/{id}", "GET, PUT, DELETE"),
        ("/__admin/scenarios", "GET, DELETE"),
        ("/__admin/scenarios/reset", "POST"),
        ("/__admin/scenarios/{name}", "DELETE"),
        ("/__admin/scenarios/{name}/reset", "POST"),
    ];

    public static void Map(IEndpointRouteBuilder app, AdminContext context)
    {
        var admin = app.MapGroup("/__admin");
        admin.MapGet("/health", () => Results.Text("Healthy"));
        SettingsCalls.Map(admin, context);
        RequestCalls.Map(admin, context);
        MappingCalls.Map(admin, context);
        ScenarioCalls.Map(admin, context);

        // Never a 404 that looks like "no such mapping" to the client.
        admin.Map("/{**path}", (HttpRequest request) => Refuse(request)).WithOrder(int.MaxValue - 1);
    }

    private static IResult Refuse(HttpRequest request) =>
        WireMockAnswer.Refuse(WireMockRefusals.NoSuchCall(request.Method, request.Path.Value ?? "/"));
}
