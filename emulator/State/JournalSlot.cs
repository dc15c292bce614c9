using System.Buffers;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.State;

/// <summary>One place of the ring: small facts beside the rented bytes of the request and the reply.</summary>
internal struct JournalSlot
{
    /// <summary>Method, target, body, account, recipient and note.</summary>
    private const int TextsBetween = 6;

    public long Number;
    public long InSession;
    public DateTimeOffset At;
    public TimeSpan Took;
    public EntryEnd End;
    public bool Late;
    public EntryNames Names;
    public ReplyHead Reply;
    public byte[]? Bytes;
    public int Length;

    /// <summary>What few requests have; null for all others, whose slots are copied with fewer references.</summary>
    public EntryExtras? Extras;

    /// <summary>What the entry weighs in memory: its bytes and this place.</summary>
    public readonly int Weight => (Bytes?.Length ?? 0) + 128 + (Extras?.Weight ?? 0);

    /// <summary>Field by field: a copy as a whole is left to the collector, and takes three times as long.</summary>
    public void Take(in JournalSlot other)
    {
        (Number, InSession, At, Took) = (other.Number, other.InSession, other.At, other.Took);
        (End, Late, Length) = (other.End, other.Late, other.Length);
        Names = other.Names;
        Reply = other.Reply;
        Bytes = other.Bytes;
        Extras = other.Extras;
    }

    /// <summary>Gives the rented memory back.</summary>
    public readonly void Return() => ArrayPool<byte>.Shared.Return(Bytes!);

    /// <summary>The same with bytes of its own, which outlive the ring's.</summary>
    public readonly JournalSlot Copy() => this with { Bytes = Bytes.AsSpan(0, Length).ToArray() };

    /// <summary>What matchers look at; the bodies stay unread.</summary>
    public readonly EntryHead Head()
    {
        var reader = new EntryReader(Bytes.AsSpan(0, Length));
        reader.SkipPairs();
        var (method, target, _) = (reader.Text(), reader.Text(), reader.Next().Length);
        return new EntryHead(reader.Text(), reader.Text(), method, target);
    }

    /// <summary>The request as it was sent.</summary>
    public readonly SentTexts Sent()
    {
        var reader = new EntryReader(Bytes.AsSpan(0, Length));
        var headers = reader.Pairs();
        return new SentTexts(
            headers,
            reader.Text(),
            reader.Text(),
            reader.Next().ToArray(),
            reader.Text(),
            reader.Text()
        );
    }

    /// <summary>The body of the reply as it was sent.</summary>
    public readonly byte[] ReplyBody()
    {
        var reader = new EntryReader(Bytes.AsSpan(0, Length));
        reader.SkipPairs();
        for (var text = 0; text < TextsBetween; text++)
        {
            reader.Next();
        }

        reader.SkipPairs();
        reader.SkipPairs();
        return reader.Next().ToArray();
    }

    /// <summary>The entry as readers see it: credentials masked.</summary>
    public readonly JournalEntry Read(string session) =>
        ReadTexts(session, out var mask) with
        {
            Media = Extras?.Media,
            Cuts = Extras?.Cuts,
            Acted = Extras?.Acted,
            Hidden = mask.Hidden,
            Said = Extras?.Hidden is { } said ? said with { Body = mask.Body(said.Body) } : null,
            Later = [.. (Extras?.Later ?? []).Select(mask.Later)],
        };

    private readonly JournalEntry ReadTexts(string session, out SecretMask mask)
    {
        var reader = new EntryReader(Bytes.AsSpan(0, Length));
        var requestHeaders = reader.Pairs();
        var (method, target, requestBody) = (reader.Text(), reader.Text(), reader.Next().ToArray());
        var (account, to, note) = (reader.Text(), reader.Text(), reader.Text());
        mask = new SecretMask(reader.Pairs());
        var (replyHeaders, replyBody) = (Reply.Headers.AddRange(reader.Pairs()), reader.Next().ToArray());
        return new JournalEntry
        {
            Number = Number,
            Session = session,
            InSession = InSession,
            At = At,
            Took = Took,
            End = End,
            Late = Late,
            Status = Reply.Status,
            Names = Names,
            Account = account,
            To = mask.Text(to),
            Note = mask.Text(note),
            Method = method,
            Target = mask.Target(target),
            RequestHeaders = mask.Headers(requestHeaders),
            RequestBody = CutMask.Hide(requestBody, Extras?.Cuts, mask),
            ReplyHeaders = mask.Headers(replyHeaders),
            ReplyBody = mask.Body(replyBody),
        };
    }
}
