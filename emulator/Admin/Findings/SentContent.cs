using Emulator.State;

namespace Emulator.Admin.Findings;

/// <summary>What makes two requests the same: method, address, content and credentials.</summary>
/// <param name="Type">Of the body, without the boundary that each form makes anew.</param>
/// <param name="Credentials">Their fingerprints: with another one a refusal may go away.</param>
internal readonly record struct SentContent(
    string Provider,
    string Account,
    string Credentials,
    string Method,
    string Target,
    string Type,
    string Hash
)
{
    public static SentContent Of(in JournalSlot slot, JournalEntry entry) =>
        new(
            entry.Names.Provider,
            entry.Account,
            string.Join(' ', entry.Hidden.Select(hidden => hidden.Fingerprint)),
            entry.Method,
            entry.Target,
            entry.RequestHeader("Content-Type").Split(';')[0],
            MessageContent.HashOf(slot, slot.Sent())
        );
}
