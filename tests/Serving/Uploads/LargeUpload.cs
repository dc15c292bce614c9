using System.Security.Cryptography;
using System.Text;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Uploads;

/// <summary>A multipart request with a file of any length, whose bytes are made while they are sent.</summary>
internal sealed class LargeUpload(long bytes, bool chunked = false)
{
    private const string Before =
        "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nS3cret\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
        + "Content-Type: image/jpeg\r\n\r\n";

    private readonly byte[] _beginning = Pictures.Jpeg(640, 480);

    /// <summary>What stands behind the file; by itself a field called note.</summary>
    public string After { get; init; } =
        "\r\n--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nbehind\r\n--b--\r\n";

    /// <summary>Breaks the connection off after so many bytes of the file.</summary>
    public long Most { get; init; } = long.MaxValue;

    public long Length => Before.Length + bytes + After.Length;

    public string Head =>
        $"POST {HarborServer.Path}?shop=1 HTTP/1.1\r\nHost: localhost\r\nX-Emulator-Session: large\r\n"
        + "Content-Type: multipart/form-data; boundary=b\r\n"
        + (chunked ? "Transfer-Encoding: chunked\r\n\r\n" : $"Content-Length: {Length}\r\n\r\n");

    /// <summary>The hash of the file, in hexadecimal; known once it was sent.</summary>
    public string Sha256 { get; private set; } = "";

    public async Task SendAsync(RawClient client)
    {
        await client.SendAsync(Head);
        await SendBodyAsync(client, Encoding.ASCII.GetBytes(Before));
        await SendFileAsync(client);
        if (Most >= bytes)
        {
            await SendBodyAsync(client, Encoding.ASCII.GetBytes(After));
            await client.SendAsync(chunked ? "0\r\n\r\n" : "");
        }
    }

    /// <summary>Pieces of an odd length, so that their borders fall everywhere.</summary>
    private async Task SendFileAsync(RawClient client)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var noise = new byte[100_003];
        new Random(1).NextBytes(noise);
        _beginning.CopyTo(noise, 0);
        for (var rest = Math.Min(bytes, Most); rest > 0; )
        {
            var piece = noise.AsMemory(0, (int)Math.Min(rest, noise.Length));
            hash.AppendData(piece.Span);
            await SendBodyAsync(client, piece);
            rest -= piece.Length;
        }

        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task SendBodyAsync(RawClient client, ReadOnlyMemory<byte> piece)
    {
        if (chunked)
        {
            await client.SendAsync($"{piece.Length:x}\r\n");
        }

        await client.SendAsync(piece);
        if (chunked)
        {
            await client.SendAsync("\r\n");
        }
    }
}
