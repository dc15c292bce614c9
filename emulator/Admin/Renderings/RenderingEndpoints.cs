using Emulator.Admin.Images;
using Emulator.Plans;

namespace Emulator.Admin.Renderings;

/// <summary>One request of the journal in other forms: curl, .http, an example in YAML, and its image.</summary>
internal static class RenderingEndpoints
{
    public static void Map(IEndpointRouteBuilder api, AdminContext context)
    {
        api.MapGet(
            "/requests/{number}/curl",
            (string number, HttpRequest request) => Show(number, request, context, Curl)
        );
        api.MapGet(
            "/requests/{number}/http",
            (string number, HttpRequest request) => Show(number, request, context, Http)
        );
        api.MapGet(
            "/requests/{number}/example",
            (string number, HttpRequest request) => Show(number, request, context, Example)
        );
        api.MapGet("/requests/{number}/image", (string number, HttpRequest request) => Image(number, request, context));
    }

    private static IResult Show(
        string number,
        HttpRequest request,
        AdminContext context,
        Func<SentRequest, ProviderPlan?, IResult> write
    )
    {
        var (found, refusal) = EntryOfCall.Find(number, request, context);
        if (found is null)
        {
            return AdminResult.Refuse(refusal!);
        }

        var (sent, notWhole) = SentRequest.Of(found.Entry, context.AddressOf(request));
        return sent is null ? AdminResult.Refuse(notWhole!) : write(sent, found.ProviderIn(context));
    }

    private static IResult Curl(SentRequest sent, ProviderPlan? provider) =>
        Text(CurlLine.Write(sent), "text/x-shellscript");

    private static IResult Http(SentRequest sent, ProviderPlan? provider)
    {
        var (text, refusal) = HttpFile.Write(sent);
        return text is null ? AdminResult.Refuse(refusal!) : Text(text, "text/plain");
    }

    private static IResult Example(SentRequest sent, ProviderPlan? provider)
    {
        var (text, refusal) = ExampleYaml.Write(sent, provider);
        return text is null ? AdminResult.Refuse(refusal!) : Text(text, "application/yaml");
    }

    private static IResult Text(string text, string type) => Results.Text(text, $"{type}; charset=utf-8");

    private static IResult Image(string number, HttpRequest request, AdminContext context)
    {
        var (found, refusal) = EntryOfCall.Find(number, request, context);
        if (found is null)
        {
            return AdminResult.Refuse(refusal!);
        }

        var (bytes, type, notThere) = SentImage.Find(found, context);
        return notThere is null ? Results.Bytes(bytes, type) : AdminResult.Refuse(notThere);
    }
}
