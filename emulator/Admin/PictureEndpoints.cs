using System.Security.Cryptography;
using System.Text;
using Emulator.Drawing;
using Emulator.Plans.Media;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Pictures for whoever needs one: of any kind and length, and some that lie about themselves.</summary>
internal static class PictureEndpoints
{
    private static readonly string[] Methods = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder app, AdminContext context) =>
        app.MapMethods(
            "/_emulator/images/{name}",
            Methods,
            (string name, HttpRequest request) => Find(name, request.QueryString.Value ?? "", context.Wall)
        );

    private static IResult Find(string name, string query, TimeProvider wall)
    {
        var problems = new List<PictureProblem>();
        var wish = PictureWords.Read(name, FileEnding.Of(Encoding.UTF8.GetBytes(name)), query, problems);
        PictureLimits.Find(wish, problems);
        return problems.Count > 0
            ? AdminResult.Refuse(Refusals.BadPicture(problems.Select(problem => problem.Detail)))
            : new PictureResult(wish, wall);
    }

    /// <summary>Sends a picture, block by block, when its time has come.</summary>
    private sealed class PictureResult(PictureWish wish, TimeProvider wall) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var stop = httpContext.RequestAborted;
            await Task.Delay(wish.Delay, wall, stop);
            httpContext.Response.StatusCode = wish.Status;
            if (wish.Status == StatusCodes.Status200OK)
            {
                await SendAsync(httpContext.Response, HttpMethods.IsHead(httpContext.Request.Method), stop);
            }
            else if (wish.Status is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified))
            {
                httpContext.Response.ContentType = "text/plain; charset=utf-8";
                await httpContext.Response.WriteAsync($"Status {wish.Status}, as the address asks for.\n", stop);
            }
        }

        private async Task SendAsync(HttpResponse response, bool isHead, CancellationToken stop)
        {
            response.ContentType = wish.Declared;
            response.ContentLength = PictureMaker.Length(wish);
            response.Headers.ETag = $"\"{Tag()}\"";
            response.Headers.AcceptRanges = "none";
            if (isHead)
            {
                return;
            }

            foreach (var block in PictureMaker.Blocks(wish))
            {
                await response.BodyWriter.WriteAsync(block, stop);
            }
        }

        /// <summary>The same wish always makes the same bytes.</summary>
        private string Tag() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{wish}")))[..32];
    }
}
