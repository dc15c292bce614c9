using Emulator.Plans.Payloads;

namespace Emulator.State;

/// <summary>A request as it was sent, credentials and all: never shown, only sent again.</summary>
internal sealed record RawRequest(
    string Method,
    string Target,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    byte[] Body
)
{
    public static RawRequest Of(in JournalSlot slot)
    {
        var reader = new EntryReader(slot.Bytes.AsSpan(0, slot.Length));
        var headers = reader.Pairs();
        return new RawRequest(reader.Text(), reader.Text(), headers, reader.Next().ToArray());
    }
}
