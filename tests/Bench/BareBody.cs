using System.Text;

namespace Bench;

/// <summary>The accepted reply, put together from constant pieces, the recipient and a fresh message id.</summary>
internal static class BareBody
{
    private static ReadOnlySpan<byte> BeforeInput =>
        "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\""u8;

    private static ReadOnlySpan<byte> BeforeDigits => "\",\"wa_id\":\""u8;

    private static ReadOnlySpan<byte> BeforeId => "\"}],\"messages\":[{\"id\":\"wamid."u8;

    private static ReadOnlySpan<byte> End => "\"}]}"u8;

    public static void Write(HttpResponse response, BareSend send)
    {
        Span<byte> id = stackalloc byte[MessageId.LongestText];
        id = id[..MessageId.Write(send.Digits, id)];

        var fixedLength = BeforeInput.Length + BeforeDigits.Length + BeforeId.Length + End.Length;
        var length = fixedLength + send.To.Length + send.Digits.Length + id.Length;
        var body = response.BodyWriter.GetSpan(length);
        body = Copy(BeforeInput, body);
        body = body[Encoding.ASCII.GetBytes(send.To, body)..];
        body = Copy(BeforeDigits, body);
        body = body[Encoding.ASCII.GetBytes(send.Digits, body)..];
        body = Copy(BeforeId, body);
        body = Copy(id, body);
        Copy(End, body);
        response.ContentLength = length;
        response.BodyWriter.Advance(length);
    }

    private static Span<byte> Copy(scoped ReadOnlySpan<byte> piece, Span<byte> target)
    {
        piece.CopyTo(target);
        return target[piece.Length..];
    }
}
