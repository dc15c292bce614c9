using System.Text;

namespace Bench;

/// <summary>An upload of a picture in a multipart form: a real JPEG header, then as much noise as wanted.</summary>
internal static class UploadRequest
{
    private const string Boundary = "------------------------d74496d66958873e";

    private const string Before =
        $"--{Boundary}\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"
        + $"--{Boundary}\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nimage/jpeg\r\n"
        + $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"picture.jpg\"\r\n"
        + "Content-Type: image/jpeg\r\n\r\n";

    private const string After = $"\r\n--{Boundary}--\r\n";

    private const string Path = "/v23.0/106540352242922/media";

    /// <summary>JFIF, a frame of 1600 by 1200 pixels, and the beginning of its only scan.</summary>
    private static readonly byte[] Header =
    [
        .. (ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xE0, 0, 16],
        .. "JFIF\0"u8,
        .. (ReadOnlySpan<byte>)[1, 1, 0, 0, 1, 0, 1, 0, 0],
        .. (ReadOnlySpan<byte>)[0xFF, 0xC0, 0, 17, 8, 0x04, 0xB0, 0x06, 0x40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
        .. (ReadOnlySpan<byte>)[0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0],
    ];

    public static byte[] Of(int fileLength)
    {
        var length = Before.Length + fileLength + After.Length;
        var head = Encoding.ASCII.GetBytes(
            $"POST {Path} HTTP/1.1\r\n"
                + "Host: localhost:8080\r\n"
                + "User-Agent: curl/8.5.0\r\n"
                + "Accept: */*\r\n"
                + "Authorization: Bearer EAAJBfixedtokenforthebenchZAZBqGZCw1k0ZD\r\n"
                + $"Content-Type: multipart/form-data; boundary={Boundary}\r\n"
                + $"Content-Length: {length}\r\n\r\n{Before}"
        );
        var file = new byte[fileLength];
        FillAsAScan(file);
        Header.CopyTo(file);
        file[^2] = 0xFF;
        file[^1] = 0xD9;
        return [.. head, .. file, .. Encoding.ASCII.GetBytes(After)];
    }

    /// <summary>In the data of a picture FF 00 is a mere FF.</summary>
    private static void FillAsAScan(Span<byte> file)
    {
        new Random(42).NextBytes(file);
        for (var i = 0; i + 1 < file.Length; i++)
        {
            file[i + 1] = file[i] == 0xFF ? (byte)0 : file[i + 1];
        }
    }
}
