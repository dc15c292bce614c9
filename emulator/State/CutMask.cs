using System.Text;
using Emulator.Plans.Bodies;

namespace Emulator.State;

/// <summary>Hides credentials in a body with cuts, of which each may have left the beginning of one.</summary>
internal static class CutMask
{
    private const int ShortestHidden = 4;

    public static byte[] Hide(byte[] body, BodyCuts? cuts, SecretMask mask)
    {
        if (cuts is null)
        {
            return mask.Body(body);
        }

        using var hidden = new MemoryStream(body.Length);
        var (at, gone) = (0, 0L);
        foreach (var cut in cuts.All)
        {
            var end = (int)(cut.At - gone);
            HideBeforeCut(body.AsSpan(at..end), mask, hidden);
            (at, gone) = (end, gone + cut.Bytes);
        }

        hidden.Write(mask.Body(body[at..]));
        return hidden.ToArray();
    }

    private static void HideBeforeCut(ReadOnlySpan<byte> piece, SecretMask mask, MemoryStream hidden)
    {
        var (longest, whose) = (0, "");
        foreach (var secret in mask.Secrets)
        {
            if (BeginningAtEnd(piece, Encoding.UTF8.GetBytes(secret)) is var length && length > longest)
            {
                (longest, whose) = (length, secret);
            }
        }

        hidden.Write(mask.Body(piece[..^longest].ToArray()));
        hidden.Write(longest == 0 ? [] : Encoding.UTF8.GetBytes(Fingerprint.Of(whose)));
    }

    /// <summary>How much of the credential's beginning stands at the end of the piece.</summary>
    private static int BeginningAtEnd(ReadOnlySpan<byte> piece, ReadOnlySpan<byte> secret)
    {
        var length = Math.Min(piece.Length, secret.Length - 1);
        while (length >= ShortestHidden && !piece.EndsWith(secret[..length]))
        {
            length--;
        }

        return length >= ShortestHidden ? length : 0;
    }
}
