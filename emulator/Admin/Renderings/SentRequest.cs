using System.Text;
using System.Text.Unicode;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin.Renderings;

/// <summary>A request of the journal as whoever writes it down needs it: its address, headers and whole body.</summary>
internal sealed record SentRequest(JournalEntry Entry, string Url, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>Headers that clients write by themselves.</summary>
    private static readonly string[] OfTheClient =
    [
        "Connection",
        "Content-Length",
        "Expect",
        "Keep-Alive",
        "Transfer-Encoding",
        EntryView.AgainHeader,
    ];

    public CredentialNames Credentials { get; } = new(Entry);

    /// <summary>The body as text; null when it is none.</summary>
    public string? Text { get; } = Utf8.IsValid(Entry.RequestBody) ? Encoding.UTF8.GetString(Entry.RequestBody) : null;

    public bool HasBody => Entry.RequestBody.Length > 0;

    /// <summary>The request, or the refusal when the journal did not keep all of it.</summary>
    public static (SentRequest? Request, Refusal? Refusal) Of(JournalEntry entry, string address)
    {
        if (entry.Cuts is { All.Count: > 0 } cuts)
        {
            return (null, EntryRefusals.BodyNotWhole(entry.Number, cuts.Whole - cuts.Bytes, cuts.Whole));
        }

        var url = entry.Target.StartsWith('/') ? address + entry.Target : entry.Target;
        return (new SentRequest(entry, url, [.. entry.RequestHeaders.Where(IsMeant)]), null);
    }

    public bool Has(string header) => Headers.Any(sent => sent.Key.Equals(header, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether whoever sends it again writes such a header anew.</summary>
    public static bool IsOfTheClient(string header) => OfTheClient.Contains(header, StringComparer.OrdinalIgnoreCase);

    public static string Title(JournalEntry entry) =>
        entry.Names.Provider.Length == 0
            ? $"request {entry.Number}: {entry.Names.Verdict}, {entry.Status}"
            : $"request {entry.Number}: {entry.Names.Provider} {entry.Names.Operation} "
                + $"is answered with {entry.Names.Verdict}, {entry.Status}";

    private static bool IsMeant(KeyValuePair<string, string> header) =>
        !IsOfTheClient(header.Key)
        && !(header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase) && IsOwn(header.Value));

    /// <summary>A name that is not this machine's may be the provider's own, by which it is found.</summary>
    private static bool IsOwn(string host)
    {
        var name = HostString.FromUriComponent(host).Host;
        return name is "localhost" || Uri.CheckHostName(name) is not UriHostNameType.Dns;
    }
}
