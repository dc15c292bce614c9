using System.Text;
using System.Text.Unicode;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Reads the body of a call to our own API: text of a bounded size.</summary>
internal static class CallBody
{
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The text, or the refusal that says why there is none.</summary>
    public static Task<(string? Text, Refusal? Refusal)> ReadAsync(HttpRequest request) =>
        ReadAsync(request, MostBytes, Refusals.CallTooLarge(MostBytes));

    /// <summary>As ReadAsync, with a limit of its own.</summary>
    public static async Task<(string? Text, Refusal? Refusal)> ReadAsync(
        HttpRequest request,
        int mostBytes,
        Refusal tooLarge
    )
    {
        try
        {
            using var bytes = new MemoryStream();
            var block = new byte[16 * 1024];
            int read;
            while ((read = await request.Body.ReadAsync(block, request.HttpContext.RequestAborted)) > 0)
            {
                await bytes.WriteAsync(block.AsMemory(0, read), request.HttpContext.RequestAborted);
                if (bytes.Length > mostBytes)
                {
                    return (null, tooLarge);
                }
            }

            var sent = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
            return Utf8.IsValid(sent)
                ? (Encoding.UTF8.GetString(sent).TrimStart('\uFEFF'), null)
                : (null, Refusals.BadInput("The body is no UTF-8 text; send JSON or YAML in UTF-8."));
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            return (null, Refusals.Unreadable(StatusCodes.Status400BadRequest, broken.Message));
        }
    }
}
