using System.Runtime.InteropServices;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>
/// Makes messages of a session's journal: an accepted send, together with the sends of the same content to the same
/// recipient since the last one that was accepted. What lost its reply and was sent again is two messages.
/// </summary>
internal sealed class MessageBook
{
    private const int AtATime = 256;

    private readonly Dictionary<Key, Thread> _threads = [];
    private readonly List<SentMessage> _messages = [];

    /// <summary>All messages of a session, the oldest first.</summary>
    public static IReadOnlyList<SentMessage> Of(Session session)
    {
        var (book, next) = (new MessageBook(), 0L);
        while (session.Journal.ReadOn(ref next, IsSend, AtATime) is { Count: > 0 } copies)
        {
            foreach (var copy in copies)
            {
                book.Add(copy);
            }
        }

        return book._messages;
    }

    private static bool IsSend(in JournalSlot slot) => slot.Names.Message is not null;

    private void Add(JournalCopy copy)
    {
        var (slot, sent) = (copy.Slot, copy.Slot.Sent());
        var key = new Key(slot.Names.Provider, RecipientKey.Of(sent.To), MessageContent.HashOf(slot, sent));
        ref var thread = ref CollectionsMarshal.GetValueRefOrAddDefault(_threads, key, out _);
        thread ??= new Thread([], []);
        thread.Attempts.Add(slot.Number);
        if (!IsAccepted(slot, out var id))
        {
            return;
        }

        thread.Accepted.Add(slot.Number);
        _messages.Add(new SentMessage(Light(copy.Read()), id, [.. thread.Attempts], thread.Accepted));
        thread.Attempts.Clear();
    }

    /// <summary>The entry without headers and bodies, to be kept.</summary>
    public static JournalEntry Light(JournalEntry entry) =>
        entry with
        {
            RequestHeaders = [],
            RequestBody = [],
            ReplyHeaders = [],
            ReplyBody = [],
        };

    /// <summary>
    /// The provider said yes, whatever the client saw of it; where the contract says where the id stands, it has one.
    /// </summary>
    private static bool IsAccepted(in JournalSlot slot, out string? id)
    {
        var (status, path) = (slot.Extras?.Hidden?.Status ?? slot.Reply.Status, slot.Names.Message!.Id);
        var isGood = status is >= 200 and < 300 && slot.Names.Evidence != "ours";
        id = isGood && path.Length > 0 ? MessageId.In(slot.Extras?.Hidden?.Body ?? slot.ReplyBody(), path) : null;
        return isGood && (path.Length == 0 || id is not null);
    }

    private readonly record struct Key(string Provider, string To, string Content);

    /// <summary>The sends of one content to one recipient: those not yet accepted, and those that were.</summary>
    private sealed record Thread(List<long> Attempts, List<long> Accepted);
}
