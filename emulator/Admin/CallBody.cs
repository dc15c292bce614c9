namespace Emulator.Admin;

/// <summary>Reads the body of a call to our own API: text of a bounded size.</summary>
internal static class CallBody
{
    private const int MostBytes = 4 * 1024 * 1024;

    public static async Task<string> ReadAsync(HttpRequest request)
    {
        using var text = new MemoryStream();
        var block = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(block, request.HttpContext.RequestAborted)) > 0)
        {
            if (text.Length + read > MostBytes)
            {
                throw new BadHttpRequestException(
                    $"the body is larger than {MostBytes} bytes",
                    StatusCodes.Status413PayloadTooLarge
                );
            }

            await text.WriteAsync(block.AsMemory(0, read));
        }

        return System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
