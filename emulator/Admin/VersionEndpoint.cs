using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Which program this is, and which contracts it answers from: a report of a mistake names them.</summary>
internal static class VersionEndpoint
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context) =>
        api.MapGet("/version", () => AdminResult.Json(View(context)));

    private static VersionView View(AdminContext context) =>
        new(
            ProgramVersion.Text,
            context.StartId,
            [
                .. context
                    .Catalog.Build.Providers.OrderBy(provider => provider.Name, StringComparer.Ordinal)
                    .Select(RevisionView.Of),
            ]
        );
}

/// <summary>Version, start and contracts of a server.</summary>
internal sealed record VersionView(string Version, string StartId, RevisionView[] Contracts);

/// <summary>The contract of one provider: which text of it, and between which days its sources were seen.</summary>
internal sealed record RevisionView(string Provider, string Revision, string[] Editions, EvidenceDates? Evidence)
{
    public static RevisionView Of(CompiledProvider provider) =>
        new(
            provider.Name,
            ContractRevision.Of(provider.Written.Text),
            [.. provider.Family.Editions.Keys.Order(StringComparer.Ordinal)],
            EvidenceDates.In(provider.Written.Text)
        );
}
