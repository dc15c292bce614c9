using Emulator.Fetching;
using Emulator.Plans.Media;

namespace Emulator.Serving;

/// <summary>What a link takes time for: the made-up host that is slow, or an allowed host that is asked.</summary>
internal static class LinkWait
{
    /// <summary>What is learned of the link; in nearly every request nothing, and at once.</summary>
    public static ValueTask<LinkAnswer?> RunAsync(Exchange exchange) =>
        exchange is { Links: { } links, Operation.Media.LooksBehindLinks: true }
        && exchange.Media.Source is MediaSource.Link
            ? RunAsync(exchange, links, exchange.Media)
            : default;

    /// <summary>A provider that looks only after its reply is not slowed down by a made-up host.</summary>
    public static ValueTask<LinkAnswer?> RunAfterwardsAsync(Exchange exchange) =>
        exchange.Links is { } links
        && exchange.Media.Source is MediaSource.Link
        && exchange.Operation!.Media is { LooksBehindLinks: false, LooksBehindLinksAfterwards: true }
            ? FetchAsync(exchange, links, exchange.Media)
            : default;

    private static ValueTask<LinkAnswer?> RunAsync(Exchange exchange, LinkFetcher links, in SeenMedia media) =>
        media.Facts.Delay > TimeSpan.Zero
            ? links.DelayAsync(media.Facts.Delay, exchange.Http.RequestAborted)
            : FetchAsync(exchange, links, media);

    private static ValueTask<LinkAnswer?> FetchAsync(Exchange exchange, LinkFetcher links, in SeenMedia media) =>
        !media.Facts.IsKnown && links.FindListed(media.Value.Utf8) is { } link
            ? links.AskAsync(link, exchange.Session.Memory.Links, exchange.Now, exchange.Http.RequestAborted)
            : default;
}
