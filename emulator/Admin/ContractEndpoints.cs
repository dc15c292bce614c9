using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>The contracts of one provider: read, uploaded for all or for one session, and taken away.</summary>
internal static class ContractEndpoints
{
    public const int MostBytes = 512 * 1024;

    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        const string Path = "/contracts/{provider}";
        api.MapGet(Path, (string provider, HttpRequest request) => Get(provider, request, context));
        api.MapPut(Path, (string provider, HttpRequest request) => PutAsync(provider, request, context));
        api.MapDelete(Path, (string provider, HttpRequest request) => Delete(provider, request, context));
    }

    private static IResult Get(string provider, HttpRequest request, AdminContext context)
    {
        var (shelf, missing) = ContractShelf.Of(request, context);
        if (missing is not null)
        {
            return AdminResult.Refuse(missing);
        }

        if (shelf!.Find(provider) is not { } found)
        {
            var hint = NearestName.Hint(provider, shelf.Catalog.Providers.Keys);
            return AdminResult.Refuse(ContractRefusals.UnknownContracts(provider, hint));
        }

        var isJson = found.TrimStart() is ['{' or '[', ..];
        return Results.Text(found, isJson ? "application/json; charset=utf-8" : "application/yaml; charset=utf-8");
    }

    private static async Task<IResult> PutAsync(string provider, HttpRequest request, AdminContext context)
    {
        var tooLarge = ContractRefusals.ContractsTooLarge(MostBytes);
        var (shelf, missing) = ContractShelf.Of(request, context);
        var (text, unreadable) = await CallBody.ReadAsync(request, MostBytes, tooLarge);
        if ((missing ?? unreadable) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var problems = new Problems();
        var documents = new UploadReader(provider, problems).Read(text!);
        var (change, refused) = problems.Count > 0 ? (null, null) : shelf!.Put(documents, problems);
        return refused is not null ? AdminResult.Refuse(refused) : Answer(change, shelf!.Session, problems);
    }

    private static IResult Delete(string provider, HttpRequest request, AdminContext context)
    {
        var (shelf, missing) = ContractShelf.Of(request, context);
        if (missing is not null)
        {
            return AdminResult.Refuse(missing);
        }

        if (!shelf!.Uploads.Contains(provider))
        {
            var hint = shelf.Uploads.Any() ? NearestName.Hint(provider, shelf.Uploads) : "PUT here uploads some";
            return AdminResult.Refuse(ContractRefusals.NotUploaded(provider, hint));
        }

        var problems = new Problems();
        return Answer(shelf.Remove(provider, problems), shelf.Session, problems);
    }

    private static IResult Answer(CatalogChange? change, Session? session, Problems problems) =>
        change is not null
            ? AdminResult.Json(ChangeView.Of(change, session?.Name))
            : AdminResult.Refuse(ContractRefusals.UploadFailed(AdminResult.Mistakes(problems.InOrder)));
}
