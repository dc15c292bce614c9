using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bench;

/// <summary>The bare application's upload: reads the parts, hashes the file, answers a fresh id.</summary>
internal static class BareUpload
{
    private const int Buffer = 64 * 1024;
    private static long _id = 1_479_537_139_650_000;

    public static async Task AnswerAsync(HttpContext http)
    {
        var type = MediaTypeHeaderValue.Parse(http.Request.ContentType);
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).Value!, http.Request.Body, Buffer);
        var (isMeant, sum) = (false, "");
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            if (section.AsFileSection() is { Name: "file", FileStream: { } file })
            {
                sum = await HashAsync(file);
            }
            else if (section.AsFormDataSection() is { Name: "messaging_product" } field)
            {
                isMeant = await field.GetValueAsync() == "whatsapp";
            }
        }

        if (!isMeant || sum.Length == 0)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Answer(http.Response);
    }

    private static async Task<string> HashAsync(Stream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        for (int count; (count = await file.ReadAsync(buffer)) > 0; )
        {
            hash.AppendData(buffer, 0, count);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Answer(HttpResponse response)
    {
        BareHeaders.Write(response.Headers);
        var body = response.BodyWriter.GetSpan(64);
        "{\"id\":\""u8.CopyTo(body);
        Interlocked.Increment(ref _id).TryFormat(body[7..], out var digits, default, CultureInfo.InvariantCulture);
        "\"}"u8.CopyTo(body[(7 + digits)..]);
        response.ContentLength = 7 + digits + 2;
        response.BodyWriter.Advance(7 + digits + 2);
    }
}
