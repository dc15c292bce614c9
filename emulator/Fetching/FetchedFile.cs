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
        var file = ArrayPool<byte>.Shared.Rent(FirstBlock);
        try
        {
            var length = 0;
            int read;
            while ((read = await body.ReadAsync(Room(file, length, most), stop)) > 0)
            {
                length += read;
                file = length == file.Length && length < most ? Larger(file) : file;
            }

            return length == most && await body.ReadAsync(new byte[1], stop) > 0
                ? Beginning(facts, file.AsSpan(0, length), reply)
                : Whole(facts, file.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(file);
        }
    }

    /// <summary>What is free, within the limit; nothing when it is reached, and then nothing is read.</summary>
    private static Memory<byte> Room(byte[] file, int length, int most) =>
        file.AsMemory(length, Math.Min(file.Length, most) - length);

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
