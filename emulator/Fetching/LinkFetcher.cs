using System.Text;
using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Fetching;

/// <summary>Learns what lies behind links: asks hosts that are allowed, and nobody else.</summary>
internal sealed class LinkFetcher(AllowedHosts hosts, TimeProvider wall, FetchParts parts) : IAsyncDisposable
{
    private const int LongestLink = 4096;

    private readonly PlaceOfLink _place = new(hosts, parts, wall);
    private readonly SemaphoreSlim _free = new(parts.Limits.AtOnce);
    private readonly CancellationTokenSource _stopping = new();

    public AllowedHosts Hosts => hosts;

    /// <summary>The link, when its host is listed; without any hosts nobody even looks.</summary>
    public Uri? FindListed(ReadOnlySpan<byte> link) =>
        !hosts.AreNone
        && link.Length <= LongestLink
        && Uri.TryCreate(Encoding.UTF8.GetString(link), UriKind.Absolute, out var address)
        && hosts.ReachOf(address) is not Reach.Nowhere
            ? address
            : null;

    /// <summary>What lies behind a link: as it is kept, as somebody else is asking for it, or asked for now.</summary>
    public async ValueTask<LinkAnswer?> AskAsync(
        Uri link,
        KeptLinks kept,
        DateTimeOffset now,
        CancellationToken gone
    ) => await kept.Find(link.OriginalString, now, () => FetchAsync(link)).WaitAsync(gone);

    /// <summary>Waits as long as a made-up host takes; nothing is learned from that.</summary>
    public async ValueTask<LinkAnswer?> DelayAsync(TimeSpan delay, CancellationToken gone)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, _stopping.Token);
        await Task.Delay(delay, wall, either.Token);
        return null;
    }

    /// <summary>Gives up all that is waited for.</summary>
    public void Stop() => _stopping.Cancel();

    /// <summary>Ends when nothing is asked any more.</summary>
    public async ValueTask DisposeAsync()
    {
        Stop();
        for (var i = 0; i < parts.Limits.AtOnce; i++)
        {
            await _free.WaitAsync();
        }
    }

    /// <summary>Goes on when whoever asked first is gone: others may wait for the same.</summary>
    private async Task<LinkAnswer> FetchAsync(Uri link)
    {
        using var time = new CancellationTokenSource(parts.Limits.Time, wall);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, _stopping.Token);
        var late = LinkAnswer.NotAsked("too many others were asked for at once");
        try
        {
            await _free.WaitAsync(either.Token);
            late = FailedFetch.TimedOut;
            return await InTurnAsync(link, either.Token);
        }
        catch (OperationCanceledException) when (!_stopping.IsCancellationRequested)
        {
            return late;
        }
    }

    private async Task<LinkAnswer> InTurnAsync(Uri link, CancellationToken stop)
    {
        try
        {
            return await FollowAsync(link, stop);
        }
        finally
        {
            _free.Release();
        }
    }

    private async Task<LinkAnswer> FollowAsync(Uri link, CancellationToken stop)
    {
        for (var asked = 0; asked <= parts.Limits.Redirects; asked++)
        {
            var (addresses, instead) = await _place.FindAsync(link, stop);
            if (instead is not null)
            {
                return instead;
            }

            var (answer, next) = await AskedOnce.RunAsync(link, addresses, parts.Limits.Bytes, stop);
            if (answer is not null)
            {
                return answer;
            }

            link = next!;
        }

        return FailedFetch.TooManyRedirects;
    }
}
