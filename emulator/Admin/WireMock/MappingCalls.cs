using System.Text.Json;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>The mappings to be read: outcomes of contracts, and the stubs of sessions.</summary>
internal static class MappingCalls
{
    public static void Map(IEndpointRouteBuilder admin, AdminContext context)
    {
        admin.MapGet("/mappings", (HttpRequest request) => List(request, context));
        admin.MapGet("/mappings/{id:guid}", (Guid id, HttpRequest request) => One(id, request, context));
        StubCalls.Map(admin, context);
    }

    /// <summary>The contracts that count for one session; the server's where several are read.</summary>
    public static Catalog CatalogOf(IReadOnlyList<Session> sessions, AdminContext context) =>
        (sessions is [{ Contracts: { } own }] ? own : context.Catalog).Current;

    private static IResult List(HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.Read(request, context);
        if (refusal is not null)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        var outcomes = new ContractMappings(CatalogOf(sessions, context)).All.Select(Shown);
        return WireMockAnswer.Json(sessions.SelectMany(Stubs).Select(Shown).Concat(outcomes).ToArray());
    }

    private static IResult One(Guid id, HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.Read(request, context);
        if (refusal is not null)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        var stub = sessions.SelectMany(Stubs).FirstOrDefault(stub => stub.Plan.Id == id);
        var outcome = stub is null ? new ContractMappings(CatalogOf(sessions, context)).Find([id]) : null;
        return stub is not null ? WireMockAnswer.Json(Shown(stub))
            : outcome is not null ? WireMockAnswer.Json(Shown(outcome))
            : WireMockAnswer.Refuse(WireMockRefusals.UnknownMapping(id.ToString()));
    }

    private static IEnumerable<Stub> Stubs(Session session) => session.Stubs.All;

    private static JsonElement Shown(Stub stub) => JsonElement.Parse(stub.Json);

    private static JsonElement Shown(MappingModel outcome) =>
        JsonSerializer.SerializeToElement(outcome, WireMockAnswer.Format.MappingModel);
}
