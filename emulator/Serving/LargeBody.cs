using System.Buffers;
using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Serving;

/// <summary>
/// A body of more than a few kilobytes: takes room before it is read, and long files in it are not kept whole.
/// </summary>
internal static class LargeBody
{
    /// <summary>Smaller ones are read at once.</summary>
    public const int From = 64 * 1024;

    /// <summary>So much is kept whole.</summary>
    public const int MostWhole = 8 * 1024 * 1024;

    // What is kept of a body whose length tells that something must go: one long beginning, and what stands around it.
    private const int MostOfLonger = LongFiles.Beginning + (1024 * 1024);

    /// <summary>Reads what still comes; true when that was all, false when it was too much.</summary>
    public static async ValueTask<bool> ReceiveAsync(Exchange exchange, BodyRoom room, int limit)
    {
        var request = exchange.Http.Request;
        var keep = request.ContentLength > MostWhole ? MostOfLonger : MostWhole;
        var maySkip = MaySkip(exchange);
        var size = (int)Math.Min(request.ContentLength ?? limit, maySkip ? keep + RequestBytes.Piece : limit);
        var taken = room.Fitting(size);
        await room.TakeAsync(taken, exchange.Http.RequestAborted);
        exchange.Bytes.Occupy(room, taken);
        exchange.Bytes.Reserve((request.ContentLength is null ? From + 1 : size) + Beside(exchange));
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(exchange.Http.RequestAborted);
            var isTooLarge = exchange.Bytes.Sent + result.Buffer.Length > limit;
            if (!isTooLarge)
            {
                Add(exchange, result.Buffer, maySkip, keep);
            }

            reader.AdvanceTo(result.Buffer.End);
            if (isTooLarge || result.IsCompleted)
            {
                return !isTooLarge;
            }
        }
    }

    private static void Add(Exchange exchange, in ReadOnlySequence<byte> more, bool maySkip, int keep)
    {
        if (maySkip && exchange.Bytes.LongFiles is null && exchange.Bytes.Length + more.Length > keep)
        {
            Span<byte> boundary = stackalloc byte[MediaType.LongestBoundary];
            var length = MediaType.Boundary(exchange.Http.Request.ContentType, boundary);
            exchange.Bytes.LongFiles = new LongFiles(boundary[..length], keep);
        }

        exchange.Bytes.Add(more);
    }

    /// <summary>Room for the query, where it is read beside the body.</summary>
    private static int Beside(Exchange exchange) =>
        exchange.Operation?.Body.TakesQuery is true ? Encoding.UTF8.GetMaxByteCount(exchange.Target.Length) : 0;

    /// <summary>Only of files in parts a beginning is enough.</summary>
    private static bool MaySkip(Exchange exchange)
    {
        Span<byte> boundary = stackalloc byte[MediaType.LongestBoundary];
        var type = exchange.Http.Request.ContentType;
        return exchange.Operation?.Body.KindOf(type) is BodyKinds.Multipart && MediaType.Boundary(type, boundary) > 0;
    }
}
