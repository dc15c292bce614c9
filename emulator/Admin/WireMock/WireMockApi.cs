using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>What WireMock.Net's admin client can ask, below /__admin. The table of contents.</summary>
internal static class WireMockApi
{
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
