using Emulator.Admin.Filters;
using Emulator.Wording;

namespace Emulator.Admin.Exports;

/// <summary>The journal, or what filters leave of it, as a file to take away.</summary>
internal static class ExportEndpoints
{
    private const string Format = "format";

    public static void Map(IEndpointRouteBuilder api, AdminContext context) =>
        api.MapGet("/export", (HttpRequest request) => Export(request, context));

    private static IResult Export(HttpRequest request, AdminContext context)
    {
        var named = request.Query[Format].ToString();
        var filters = request.Query.Where(pair => pair.Key != Format).ToDictionary();
        var (filter, wrong) = EntryFilter.Read(new QueryCollection(filters), context, int.MaxValue / 2);
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        if (ExportFormats.Named(named) is not { } format)
        {
            return AdminResult.Refuse(Refusals.BadInput($"format is '{named}'; write {ExportFormats.Known}."));
        }

        if ((wrong ?? missing) is { } refusal)
        {
            return AdminResult.Refuse(refusal);
        }

        var exported = Exported.Of(context, context.AddressOf(request), sessions, filter);
        return Results.Stream(into => exported.WriteAsync(into, format), ExportFormats.TypeOf(format));
    }
}
