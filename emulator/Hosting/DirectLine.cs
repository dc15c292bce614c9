using Emulator.Admin.Renderings;
using Emulator.Plans;
using Emulator.Serving;
using Emulator.State;
using Emulator.Wording;
using Microsoft.AspNetCore.Http.Features;

namespace Emulator.Hosting;

/// <summary>Puts single requests through the line of a server that need not listen anywhere.</summary>
internal sealed class DirectLine(EmulatorServer host)
{
    private readonly RequestLine _line = host.Services.GetRequiredService<RequestLine>();

    /// <summary>What it answers and why; null for the emulator's own paths, which no line leads to.</summary>
    public async Task<DirectReply?> AskAsync(DirectRequest request)
    {
        var (http, reply) = (new DefaultHttpContext(), new MemoryStream());
        Fill(http, request);
        http.Response.Body = reply;
        var address = Address.Read(http.Request.Path.Value ?? "/");
        if (address.IsOurs)
        {
            return null;
        }

        await _line.HandleAsync(http, address, host.Catalog);
        return Read(http, request.Body, reply.ToArray());
    }

    private static void Fill(HttpContext http, DirectRequest request)
    {
        var (target, incoming) = (request.Target, http.Request);
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        incoming.Method = request.Method;
        incoming.Scheme = "http";
        incoming.Protocol = HttpProtocol.Http11;
        incoming.Path = PathString.FromUriComponent(mark < 0 ? target : target[..mark]);
        incoming.QueryString = new QueryString(mark < 0 ? "" : target[mark..]);
        http.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        foreach (var (name, value) in request.Headers)
        {
            incoming.Headers.Append(name, value);
        }

        incoming.Host = new HostString(request.Host);
        incoming.Body = new MemoryStream(request.Body);
        incoming.ContentLength = request.Body.Length > 0 ? request.Body.Length : null;
    }

    private DirectReply Read(HttpContext http, byte[] sent, byte[] body)
    {
        var entry = host
            .Sessions.All.SelectMany(session => session.Journal.Read((in _) => true, 1).Newest)
            .MaxBy(copy => copy.Number)!
            .Read();
        var headers = http.Response.Headers.SelectMany(header =>
            header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? ""))
        );
        return new DirectReply(http.Response.StatusCode, [.. headers], body, entry.Target, entry.Names)
        {
            IsOurs = http.Response.Headers.ContainsKey(Refusal.Header),
            IsAccepted = IsAccepted(entry),
            Entry = entry,
            HidesBody = !entry.RequestBody.AsSpan().SequenceEqual(sent),
            Note = entry.Note,
            Later = [.. entry.Later.Select(later => later.Says)],
        };
    }

    private bool IsAccepted(JournalEntry entry) =>
        host.Catalog.Providers.GetValueOrDefault(entry.Names.Provider)?.In(entry.Names.Edition) is { } provider
        && provider.Operation(entry.Names.Operation) is { } operation
        && operation != provider.UnknownPath
        && operation != provider.WrongMethod
        && operation.Accepted.Any(accepted => accepted.Verdict.Outcome.Name == entry.Names.Verdict);
}

/// <summary>A request as it would come over the wire; path and query as they are sent.</summary>
internal sealed record DirectRequest(
    string Method,
    string Target,
    string Host,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    byte[] Body
);

/// <summary>What was answered, and why; in the target that is shown credentials are hidden.</summary>
internal sealed record DirectReply(
    int Status,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    byte[] Body,
    string ShownTarget,
    EntryNames Names
)
{
    /// <summary>The emulator itself refused it: no provider says this.</summary>
    public required bool IsOurs { get; init; }

    /// <summary>The operation did what it is for.</summary>
    public required bool IsAccepted { get; init; }

    public required string Note { get; init; }

    /// <summary>The variable that stands for the address of the server, where the request is written down.</summary>
    public const string Root = "root";

    /// <summary>Something of the body is hidden as a credential, or left out.</summary>
    public required bool HidesBody { get; init; }

    /// <summary>The request as editors send it, credentials as variables; null when its body is no text.</summary>
    public string? AsHttpFile =>
        SentRequest.Of(Entry, $"{{{{{Root}}}}}").Request is { } sent ? HttpFile.Write(sent).Text : null;

    public required JournalEntry Entry { private get; init; }

    /// <summary>What the provider would tell afterwards.</summary>
    public required IReadOnlyList<string> Later { get; init; }
}
