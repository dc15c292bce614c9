using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.State;

/// <summary>One place of the ring: small facts beside the rented bytes of the request and the reply.</summary>
internal struct JournalSlot
{
    public long Number;
    public long InSession;
    public DateTimeOffset At;
    public TimeSpan Took;
    public EntryEnd End;
    public bool Late;
    public int Status;
    public EntryNames Names;
    public byte[]? Bytes;
    public int Length;

    /// <summary>What the entry weighs in memory: its bytes and this place.</summary>
    public readonly int Weight => (Bytes?.Length ?? 0) + 128;

    /// <summary>The entry as readers see it; must be called while the ring is held still.</summary>
    public readonly JournalEntry Read(string session)
    {
        var reader = new EntryReader(Bytes.AsSpan(0, Length));
        var (account, to, note) = (reader.Text(), reader.Text(), reader.Text());
        var secrets = reader.Pairs().ConvertAll(pair => pair.Value);
        var (method, target) = (reader.Text(), reader.Text());
        var (requestHeaders, requestBody) = (reader.Pairs(), reader.Next().ToArray());
        var (replyHeaders, replyBody) = (reader.Pairs(), reader.Next().ToArray());
        return new JournalEntry
        {
            Number = Number,
            Session = session,
            InSession = InSession,
            At = At,
            Took = Took,
            End = End,
            Late = Late,
            Status = Status,
            Names = Names,
            Account = account,
            To = to,
            Note = note,
            Method = method,
            Target = Fingerprint.Mask(target, secrets),
            RequestHeaders = SecretHeaders.Mask(requestHeaders, secrets),
            RequestBody = SecretHeaders.Mask(requestBody, secrets),
            ReplyHeaders = SecretHeaders.Mask(replyHeaders, secrets),
            ReplyBody = SecretHeaders.Mask(replyBody, secrets),
        };
    }
}
