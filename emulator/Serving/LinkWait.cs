using Emulator.Fetching;
using Emulator.Plans.Media;

namespace Emulator.Serving;

/// <summary>What a link takes time for: the made-up host that is slow, or an allowed host that is asked.</summary>
internal static class LinkWait
{
    /// <summary>What is learned of the link; in nearly every request nothing, and at once.</summary>
    public static ValueTask<LinkAnswer?> RunAsync(Exchange exchange) =>
        exchange is { Links: { } links, Operation.Media.LooksBehindLinks: true, Media.Source: MediaSource.Link }
            ? RunAsync(exchange, links, exchange.Media)
            : default;

    private static ValueTask<LinkAnswer?> RunAsync(Exchange exchange, LinkFetcher links, in SeenMedia media)
    {
        if (media.Facts.Delay > TimeSpan.Zero)
        {
            return links.DelayAsync(media.Facts.Delay, exchange.Http.RequestAborted);
        }

        return !media.Facts.IsKnown && links.FindListed(media.Value.Utf8) is { } link
            ? links.AskAsync(link, exchange.Session.Memory.Links, exchange.Now, exchange.Http.RequestAborted)
            : default;
    }
}
