using System.Text.Json;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>Mappings that testers write: the stubs of a session.</summary>
internal static class StubCalls
{
    public static void Map(IEndpointRouteBuilder admin, AdminContext context)
    {
        admin.MapPost("/mappings", (HttpRequest request) => AddAsync(request, context));
        admin.MapDelete("/mappings", (HttpRequest request) => RemoveAsync(request, context));
        admin.MapPost("/mappings/reset", (HttpRequest request) => Reset(request, context));
        admin.MapPut("/mappings/{id:guid}", (Guid id, HttpRequest request) => PutAsync(id, request, context));
        admin.MapDelete("/mappings/{id:guid}", (Guid id, HttpRequest request) => Remove([id], request, context));
    }

    private static async Task<IResult> AddAsync(HttpRequest request, AdminContext context)
    {
        var (json, unreadable) = await GivenJson.ReadAsync(request);
        if (unreadable is not null)
        {
            return WireMockAnswer.Refuse(unreadable);
        }

        var isOne = json.ValueKind is not JsonValueKind.Array;
        var (stubs, refusal) = Put(isOne ? [json] : [.. json.EnumerateArray()], null, request, context);
        return refusal is not null ? WireMockAnswer.Refuse(refusal)
            : isOne ? WireMockAnswer.Done("Mapping added", stubs[0].Plan.Id, StatusCodes.Status201Created)
            : WireMockAnswer.Done($"Mappings added: {stubs.Count}", null, StatusCodes.Status201Created);
    }

    private static async Task<IResult> PutAsync(Guid id, HttpRequest request, AdminContext context)
    {
        var (json, unreadable) = await GivenJson.ReadAsync(request);
        var refusal = unreadable ?? Put([json], id, request, context).Refusal;
        return refusal is not null
            ? WireMockAnswer.Refuse(refusal)
            : WireMockAnswer.Done("Mapping added or updated", id);
    }

    /// <summary>All of them or none.</summary>
    private static (List<Stub> Stubs, Refusal? Refusal) Put(
        JsonElement[] mappings,
        Guid? id,
        HttpRequest request,
        AdminContext context
    )
    {
        var (session, missing) = CallSession.OneForChange(request, context);
        if (session is null)
        {
            return ([], missing);
        }

        var reader = new MappingReader(session, context.Wall.GetUtcNow(), id);
        var stubs = mappings.Select(
            (one, at) => reader.Read(one, mappings.Length == 1 ? "mapping" : $"mappings[{at}]")
        );
        var read = stubs.OfType<Stub>().ToList();
        var refusal = reader.Refusal ?? OfContract(reader.Named, session, context);
        return refusal is not null ? ([], refusal)
            : session.Stubs.TryPut(read) ? (read, null)
            : ([], WireMockRefusals.TooManyStubs(StubBook.Most));
    }

    /// <summary>All, or those whose ids the body lists.</summary>
    private static async Task<IResult> RemoveAsync(HttpRequest request, AdminContext context)
    {
        var (json, unreadable) = await GivenJson.ReadAsync(request);
        if (unreadable is not null)
        {
            return WireMockAnswer.Refuse(unreadable);
        }

        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return Reset(request, context);
        }

        var gaps = new Gaps();
        var ids = StubIds.Read(json, gaps);
        return gaps.Refusal is { } wrong ? WireMockAnswer.Refuse(wrong) : Remove(ids, request, context);
    }

    private static IResult Remove(IReadOnlyList<Guid> ids, HttpRequest request, AdminContext context)
    {
        var (session, missing) = CallSession.OneForChange(request, context);
        if ((missing ?? OfContract(ids, session!, context) ?? Unknown(ids, session!)) is { } refusal)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        foreach (var id in ids)
        {
            session!.Stubs.Remove(id);
        }

        return ids is [var only]
            ? WireMockAnswer.Done("Mapping removed", only)
            : WireMockAnswer.Done($"Mappings deleted: {ids.Count}");
    }

    private static IResult Reset(HttpRequest request, AdminContext context)
    {
        var (sessions, refusal) = CallSession.ForChange(request, context);
        if (refusal is not null)
        {
            return WireMockAnswer.Refuse(refusal);
        }

        foreach (var session in sessions)
        {
            session.Stubs.RemoveAll();
        }

        return WireMockAnswer.Done("Mappings deleted: the stubs; outcomes of contracts stay");
    }

    private static Refusal? Unknown(IEnumerable<Guid> ids, Session session)
    {
        var missing = ids.Where(id => !session.Stubs.All.Any(stub => stub.Plan.Id == id)).ToArray();
        return missing.Length > 0 ? WireMockRefusals.UnknownMapping(string.Join(", ", missing)) : null;
    }

    private static Refusal? OfContract(IReadOnlyCollection<Guid> ids, Session session, AdminContext context)
    {
        if (ids.Count == 0)
        {
            return null;
        }

        var mappings = new ContractMappings(MappingCalls.CatalogOf([session], context));
        return mappings.Find(ids.ToHashSet()) is { } outcome ? WireMockRefusals.OfContract(outcome.Title) : null;
    }
}
