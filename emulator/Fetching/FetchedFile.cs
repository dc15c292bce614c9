using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Emulator.Plans.Media;

namespace Emulator.Fetching;

/// <summary>Reads what a host answers, up to a limit, and keeps what is known of it.</summary>
internal static class FetchedFile
{
    private const int FirstBlock = 64 * 1024;
    private const int LongestText = 128;

    public static async Task<MediaFacts> ReadAsync(HttpResponseMessage reply, int most, CancellationToken stop)
    {
        var facts = new MediaFacts
        {
            Status = (int)reply.StatusCode,
            StatusText = Visible(reply.ReasonPhrase ?? ""),
            Declared = Declared(reply),
        };
        await using var body = await reply.Content.ReadAsStreamAsync(stop);
        var file = ArrayPool<byte>.Shared.Rent(Math.Min(FirstBlock, most + 1));
        try
        {
            var length = 0;
            int read;
            while (length <= most && (read = await body.ReadAsync(file.AsMemory(length), stop)) > 0)
            {
                length += read;
                file = length == file.Length ? Larger(file) : file;
            }

            return length > most ? Beginning(facts, file.AsSpan(0, most), reply) : Whole(facts, file.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(file);
        }
    }

    private static byte[] Larger(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static MediaFacts Whole(MediaFacts facts, ReadOnlySpan<byte> file) =>
        facts with
        {
            Bytes = file.Length,
            Header = ImageHeader.Read(file),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
        };

    /// <summary>How much there would have been is known when the host says so.</summary>
    private static MediaFacts Beginning(MediaFacts facts, ReadOnlySpan<byte> file, HttpResponseMessage reply) =>
        facts with
        {
            Bytes = Math.Max(reply.Content.Headers.ContentLength ?? 0, file.Length + 1),
            Header = ImageHeader.Read(file),
            IsOnlyBeginning = true,
        };

    /// <summary>As it was sent; a type that nobody can make sense of is one too.</summary>
    private static string Declared(HttpResponseMessage reply) =>
        reply.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values)
            ? KnownTypes.Of(Encoding.UTF8.GetBytes(Visible(values.First())))
            : "";

    /// <summary>A stranger wrote it, and it will stand in logs and headers.</summary>
    private static string Visible(string text)
    {
        var room = text.AsSpan(0, Math.Min(text.Length, LongestText)).ToArray();
        for (var i = 0; i < room.Length; i++)
        {
            room[i] = room[i] is >= ' ' and <= '~' ? room[i] : '?';
        }

        return new string(room);
    }
}
