using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>The answers of the emulator's own API: JSON that people can read, and refusals with a way out.</summary>
internal static class AdminResult
{
    private static readonly AdminJson Readable = new(
        new JsonSerializerOptions(AdminJson.Default.Options)
        {
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static IResult Json<T>(T view, int status = StatusCodes.Status200OK) =>
        Results.Text(Text(view), "application/json; charset=utf-8", statusCode: status);

    /// <summary>A refusal that says more than others do: problem+json, under the header of all refusals.</summary>
    public static IResult Problem<T>(T view, int status, string name) =>
        new NamedResult(Results.Text(Text(view), Refusal.ContentType, statusCode: status), name);

    private static string Text<T>(T view) =>
        JsonSerializer.Serialize(view, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!) + "\n";

    /// <summary>As Json, without line breaks.</summary>
    public static string InOneLine<T>(T view) =>
        JsonSerializer.Serialize(view, (JsonTypeInfo<T>)AdminJson.Default.GetTypeInfo(typeof(T))!);

    public static IResult Refuse(Refusal refusal) => new RefusalResult(refusal);

    /// <summary>What was sent has mistakes; all of them in one answer.</summary>
    public static IResult Refuse(Problems problems) =>
        Refuse(Refusals.BadInput(string.Join(" ", problems.InOrder.Select(problem => Sentence(problem.Message)))));

    /// <summary>The mistakes as data.</summary>
    public static Mistake[] Mistakes(IEnumerable<Problem> problems) =>
        [
            .. problems.Select(problem => new Mistake(
                problem.Origin.File,
                problem.Origin.Line,
                problem.Origin.Column,
                problem.Message
            )),
        ];

    private static string Sentence(string message) => message.EndsWith('?') ? message : message + ".";

    /// <summary>An answer under the header that names a refusal.</summary>
    private sealed class NamedResult(IResult answer, string name) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[Refusal.Header] = name;
            return answer.ExecuteAsync(httpContext);
        }
    }

    /// <summary>Writes a refusal as problem+json, under its own header.</summary>
    private sealed class RefusalResult(Refusal refusal) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var body = refusal.ToJson();
            httpContext.Response.StatusCode = refusal.Status;
            httpContext.Response.ContentType = Refusal.ContentType;
            httpContext.Response.ContentLength = body.Length;
            httpContext.Response.Headers[Refusal.Header] = refusal.Name;
            return httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
        }
    }
}
