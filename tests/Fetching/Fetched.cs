using System.Net;
using Emulator.Fetching;
using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Tests.Fetching;

/// <summary>Asks for links as the server does, with hosts, names and limits of a test's own.</summary>
internal sealed class Fetched : IAsyncDisposable
{
    private readonly LinkFetcher _links;
    private readonly KeptLinks _kept = new();

    public Fetched(string hosts, FetchLimits? limits = null, NameLookup? lookup = null, string[]? added = null)
    {
        var allowed = AllowedHosts.Read(hosts).Hosts!;
        Assert.Null(allowed.Replace(added ?? []));
        var parts = new FetchParts(lookup ?? NoName, limits ?? FetchLimits.Usual);
        _links = new LinkFetcher(allowed, TimeProvider.System, parts);
    }

    public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

    public LinkFetcher Links => _links;

    public static async Task<LinkAnswer> AskAsync(string hosts, string link, FetchLimits? limits = null)
    {
        await using var fetched = new Fetched(hosts, limits);
        return await fetched.AskAsync(link);
    }

    public async Task<LinkAnswer> AskAsync(string link, CancellationToken gone = default) =>
        (await _links.AskAsync(new Uri(link), _kept, Now, gone))!;

    public ValueTask DisposeAsync() => _links.DisposeAsync();

    private static Task<IPAddress[]> NoName(string name, CancellationToken stop) => Task.FromResult<IPAddress[]>([]);
}
