using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>Answers as WireMock.Net's admin client reads them; refusals say their name in our header too.</summary>
internal static class WireMockAnswer
{
    public static readonly WireMockJson Format = new(
        new JsonSerializerOptions(WireMockJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static IResult Json<T>(T model, int status = StatusCodes.Status200OK) =>
        Results.Text(
            JsonSerializer.Serialize(model, (JsonTypeInfo<T>)Format.GetTypeInfo(typeof(T))!),
            "application/json; charset=utf-8",
            statusCode: status
        );

    public static IResult Done(string status, Guid? id = null, int code = StatusCodes.Status200OK) =>
        Json(new StatusModel(id, status, null), code);

    public static IResult Refuse(Refusal refusal) => new RefusedResult(refusal);

    /// <summary>A StatusModel with the status and the name of a refusal.</summary>
    private sealed class RefusedResult(Refusal refusal) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[Refusal.Header] = refusal.Name;
            var model = new StatusModel(null, refusal.Name.Replace('-', ' '), refusal.Detail);
            return Json(model, refusal.Status).ExecuteAsync(httpContext);
        }
    }
}
