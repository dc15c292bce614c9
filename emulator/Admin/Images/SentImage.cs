using Emulator.Plans.Media;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.Images;

/// <summary>Finds the bytes of a request's image, kept by its session or still in its body.</summary>
internal static class SentImage
{
    private const string UnknownType = "application/octet-stream";

    /// <summary>The bytes and what they are, or the refusal that says where they are.</summary>
    public static (byte[] Bytes, string Type, Refusal? Refusal) Find(EntryOfCall call, AdminContext context)
    {
        var (entry, given) = (call.Entry, GivenImage.In(call.Entry, call.OperationIn(context)));
        var facts = given?.Facts ?? entry.Media;
        var type = facts?.Header.Type is { Length: > 0 } found ? found : UnknownType;
        return facts is null ? ([], type, EntryRefusals.NoImage(entry.Number))
            : Kept(call.Session, facts) is { } kept ? (kept, type, null)
            : given is { Bytes: { Length: > 0 } sent } && IsWhole(sent, facts) ? (sent, type, null)
            : ([], type, Missing(entry, given, facts));
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

    private static bool IsWhole(byte[] sent, MediaFacts facts) => sent.Length == facts.Bytes;

    private static Refusal Missing(JournalEntry entry, GivenImage? given, MediaFacts facts) =>
        given is { Source: MediaSource.Link } && !facts.IsKnown ? NoVisit(entry)
        : facts.Sha256.Length == 0 && facts.Data is DataForm.None ? EntryRefusals.ImageOnlyFacts(entry.Number)
        : EntryRefusals.ImageNotKept(entry.Number, facts.Bytes);

    private static Refusal NoVisit(JournalEntry entry)
    {
        var note = entry.Note.Split("; ").FirstOrDefault(part => part.StartsWith("link", StringComparison.Ordinal));
        return EntryRefusals.ImageNotFetched(entry.Number, note ?? "link, not fetched");
    }
}
