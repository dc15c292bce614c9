using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Emulator.Plans.Media;
using Emulator.State;
using Emulator.Wording;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Emulator.Admin.Renderings;

/// <summary>Finds the bytes of a request's image, kept by its session or still in its body.</summary>
internal sealed class SentImage(JournalEntry entry, MediaFacts facts)
{
    private const string NotFetched = "link, not fetched";

    /// <summary>The bytes, or the refusal that says where they are.</summary>
    public static async Task<(byte[]? Bytes, Refusal? Refusal)> FindAsync(EntryOfCall call)
    {
        var entry = call.Entry;
        if (entry.Media is not { } facts)
        {
            var isLink = entry.Note.Contains("not fetched", StringComparison.Ordinal);
            return (null, isLink ? NoVisit(entry) : EntryRefusals.NoImage(entry.Number));
        }

        return Kept(call.Session, facts) is { } kept ? (kept, null)
            : await new SentImage(entry, facts).InBodyAsync() is { } sent ? (sent, null)
            : facts.Sha256.Length == 0 && facts.Data is DataForm.None
                ? (null, EntryRefusals.ImageOnlyFacts(entry.Number))
            : (null, EntryRefusals.ImageNotKept(entry.Number, facts.Bytes));
    }

    private static Refusal NoVisit(JournalEntry entry)
    {
        var note = entry.Note.Split("; ").FirstOrDefault(part => part.StartsWith("link", StringComparison.Ordinal));
        return EntryRefusals.ImageNotFetched(entry.Number, note ?? NotFetched);
    }

    private static byte[]? Kept(Session session, MediaFacts facts)
    {
        if (facts.Sha256.Length == 0 || session.Media.HoldFile(facts.Sha256) is not { } kept)
        {
            return null;
        }

        var bytes = kept.Bytes.ToArray();
        kept.Release();
        return bytes;
    }

    /// <summary>What has the length and the hash of the image is the image, wherever it stands.</summary>
    private async Task<byte[]?> InBodyAsync()
    {
        var candidates = new List<byte[]>();
        try
        {
            if (TypeOf(entry) is { } type && type.MediaType.Equals("multipart/form-data", StringComparison.Ordinal))
            {
                await AddPartsAsync(type.Boundary.ToString().Trim('"'), candidates);
            }
            else
            {
                using var json = JsonDocument.Parse(entry.RequestBody);
                AddTexts(json.RootElement, candidates);
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or InvalidDataException)
        {
            return candidates.Find(IsIt);
        }

        return candidates.Find(IsIt);
    }

    private bool IsIt(byte[] bytes) =>
        bytes.Length == facts.Bytes
        && (facts.Sha256.Length == 0 || facts.Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes)));

    private static MediaTypeHeaderValue? TypeOf(JournalEntry entry)
    {
        var header = entry.RequestHeaders.FirstOrDefault(header =>
            header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        );
        return MediaTypeHeaderValue.TryParse(header.Value, out var type) ? type : null;
    }

    private async Task AddPartsAsync(string boundary, List<byte[]> candidates)
    {
        var reader = new MultipartReader(boundary, new MemoryStream(entry.RequestBody));
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var part = new MemoryStream();
            await section.Body.CopyToAsync(part);
            candidates.Add(part.ToArray());
        }
    }

    private static void AddTexts(JsonElement json, List<byte[]> candidates)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    AddTexts(member.Value, candidates);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    AddTexts(item, candidates);
                }

                break;
            case JsonValueKind.String when Decoded(json.GetString()!) is { } bytes:
                candidates.Add(bytes);
                break;
        }
    }

    private static byte[]? Decoded(string text)
    {
        var written = DataUri.Read(Encoding.UTF8.GetBytes(text)).Text;
        var room = new byte[Base64Text.MostBytes(written)];
        return Base64Text.Decode(written, room) is >= 0 and var length ? room[..length] : null;
    }
}
