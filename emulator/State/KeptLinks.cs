using Emulator.Plans.Media;

namespace Emulator.State;

/// <summary>
/// What lay behind links, by their exact addresses: kept for a while, and asked for once by all who ask at once.
/// </summary>
internal sealed class KeptLinks
{
    /// <summary>So many links, and so many letters of addresses; the oldest are forgotten then.</summary>
    public const int Most = 1000;
    public const int MostLetters = 256 * 1024;

    /// <summary>How long a file stays known, by the clock of the session.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, KeptLink> _links = new(StringComparer.Ordinal);
    private readonly Queue<(string Address, KeptLink Link)> _oldest = [];
    private long _letters;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _links.Count;
            }
        }
    }

    /// <summary>What is known, or what is being asked just now; else somebody is asked.</summary>
    public Task<LinkAnswer> Find(string address, DateTimeOffset now, Func<Task<LinkAnswer>> ask)
    {
        KeptLink? link;
        lock (_gate)
        {
            if (!_links.TryGetValue(address, out link) || !link.IsGoodAt(now))
            {
                link = new KeptLink(now, new Lazy<Task<LinkAnswer>>(ask));
                _links[address] = link;
                _oldest.Enqueue((address, link));
                _letters += address.Length;
                ForgetSurplus();
            }
        }

        return link.Answer.Value; // outside of the lock: asking takes time
    }

    /// <summary>An address that was asked anew stands in the queue twice: only its last answer counts.</summary>
    private void ForgetSurplus()
    {
        while (_oldest.Count > Most || _letters > MostLetters)
        {
            var (address, link) = _oldest.Dequeue();
            _letters -= address.Length;
            if (_links.GetValueOrDefault(address) == link)
            {
                _links.Remove(address);
            }
        }
    }

    /// <summary>One answer, or the wait for it, and when it was asked for.</summary>
    private sealed record KeptLink(DateTimeOffset At, Lazy<Task<LinkAnswer>> Answer)
    {
        /// <summary>Only files are kept: a host that failed may answer the next time.</summary>
        public bool IsGoodAt(DateTimeOffset now) =>
            now >= At
            && now - At < Fresh
            && (!Answer.IsValueCreated || !Answer.Value.IsCompleted || IsFile(Answer.Value));

        private static bool IsFile(Task<LinkAnswer> answer) =>
            answer is { IsCompletedSuccessfully: true, Result.IsFile: true };
    }
}
