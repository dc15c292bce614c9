using System.Text.Json.Serialization;
using Emulator.Admin.Exports;
using Emulator.Admin.Findings;
using Emulator.Admin.Renderings;
using Emulator.Admin.Streams;
using Emulator.Admin.Verification;
using Emulator.Admin.WireMock;

namespace Emulator.Admin;

/// <summary>The emulator's own API, below /_emulator/api, and its health. The table of contents.</summary>
internal static class AdminApi
{
    public static void Map(IEndpointRouteBuilder app, AdminContext context)
    {
        HealthEndpoints.Map(app, context);
        PictureEndpoints.Map(app, context);
        DescriptionEndpoint.Map(app);
        CertificateEndpoint.Map(app, context);
        MapApi(app.MapGroup("/_emulator/api"), context);
        WireMockApi.Map(app, context);

        // Not a fallback of the framework's: that leaves out what looks like a file.
        app.Map("/{**path}", (HttpRequest request) => OwnPaths.Refuse(request)).WithOrder(int.MaxValue);
    }

    /// <summary>Guard/AdminGuard.cs has asked by now who calls.</summary>
    private static void MapApi(RouteGroupBuilder api, AdminContext context)
    {
        RequestEndpoints.Map(api, context);
        StreamEndpoint.Map(api, context);
        MessageEndpoints.Map(api, context);
        RenderingEndpoints.Map(api, context);
        SendAgainEndpoint.Map(api, context);
        ExportEndpoints.Map(api, context);
        VerifyEndpoints.Map(api, context);
        FindingEndpoints.Map(api, context);
        SessionEndpoints.Map(api, context);
        AccountEndpoints.Map(api, context);
        ScenarioEndpoints.Map(api, context);
        ArmedEndpoints.Map(api, context);
        AccountStateEndpoints.Map(api, context);
        ClockEndpoints.Map(api, context);
        FetchEndpoints.Map(api, context);
        CatalogEndpoints.Map(api, context);
        VersionEndpoint.Map(api, context);
        ContractEndpoints.Map(api, context);
    }
}

/// <summary>How the answers of the API are written: made at compile time, for a program without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(EntryView))]
[JsonSerializable(typeof(EntryListView))]
[JsonSerializable(typeof(MissedView))]
[JsonSerializable(typeof(MessageListView))]
[JsonSerializable(typeof(VerifiedView))]
[JsonSerializable(typeof(VerifyFailureView))]
[JsonSerializable(typeof(FindingListView))]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(SessionListView))]
[JsonSerializable(typeof(ClearedView))]
[JsonSerializable(typeof(AccountsView))]
[JsonSerializable(typeof(AccountStateView))]
[JsonSerializable(typeof(ClockView))]
[JsonSerializable(typeof(ClockListView))]
[JsonSerializable(typeof(FetchView))]
[JsonSerializable(typeof(ProviderListView))]
[JsonSerializable(typeof(ChangeView))]
[JsonSerializable(typeof(VersionView))]
[JsonSerializable(typeof(ScenarioView))]
[JsonSerializable(typeof(ScenarioListView))]
[JsonSerializable(typeof(ArmedView))]
[JsonSerializable(typeof(ArmedListView))]
internal sealed partial class AdminJson : JsonSerializerContext;
