namespace Emulator.Admin;

/// <summary>The description of our own API, for people's tools; a file of ours, kept inside the program.</summary>
internal static class DescriptionEndpoint
{
    public const string Path = "/_emulator/openapi.json";

    private const string Resource = "wwwroot/openapi.json";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(Path, () => Results.Stream(Open(), "application/json; charset=utf-8"));

    private static Stream Open() =>
        typeof(DescriptionEndpoint).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"the program was built without {Resource}");
}
