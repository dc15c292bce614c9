using System.Security.Cryptography;
using System.Text;
using Emulator.State;
using Microsoft.Net.Http.Headers;

namespace Emulator.Admin;

/// <summary>
/// Tells whether two sends say the same: query and body, without the boundary that each form makes anew.
/// </summary>
internal static class MessageContent
{
    /// <summary>A hash of what a send says; an image that was not kept whole counts by its own hash.</summary>
    public static string HashOf(JournalSlot slot, SentTexts sent)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(QueryOf(sent.Target)));
        var boundary = Encoding.UTF8.GetBytes(BoundaryOf(sent.Header(HeaderNames.ContentType)));
        var rest = sent.Body.AsSpan();
        while (boundary.Length > 0 && rest.IndexOf(boundary) is >= 0 and var at)
        {
            hash.AppendData(rest[..at]);
            rest = rest[(at + boundary.Length)..];
        }

        hash.AppendData(rest);
        if (slot.Extras is { Cuts: { } cuts } extras)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{cuts.Bytes} {extras.Media?.Sha256}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string QueryOf(string target) =>
        target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? target[at..] : "";

    private static string BoundaryOf(string type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed)
            ? HeaderUtilities.RemoveQuotes(parsed.Boundary).ToString()
            : "";
}
