using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Headers of replies that follow from path and account: made once as long as those stay the same.</summary>
internal sealed class KnownReplyHeaders
{
    /// <summary>More than all replies of one operation have.</summary>
    private const int Most = 16;

    private readonly List<KnownReplyHeader> _known = [];

    public KnownReplyHeader? Find(HeaderPlan header, ListedAccount? account)
    {
        foreach (var known in _known)
        {
            if (ReferenceEquals(known.Header, header) && ReferenceEquals(known.Account, account))
            {
                return known;
            }
        }

        return null;
    }

    public void Remember(HeaderPlan header, ListedAccount? account, string text, ReadOnlySpan<byte> entry)
    {
        if (_known.Count < Most)
        {
            _known.Add(new KnownReplyHeader(header, account, text, entry.ToArray()));
        }
    }
}

/// <summary>A header that was made for an account: its text, and the same as the journal keeps it.</summary>
internal sealed record KnownReplyHeader(HeaderPlan Header, ListedAccount? Account, string Text, byte[] Entry);
