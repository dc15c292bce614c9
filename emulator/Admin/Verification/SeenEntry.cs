using Emulator.State;
using Microsoft.Net.Http.Headers;

namespace Emulator.Admin.Verification;

/// <summary>An entry as conditions look at it: what was sent, to be matched, and what is shown, to be told.</summary>
internal sealed class SeenEntry
{
    public SeenEntry(JournalCopy copy)
    {
        (Slot, Entry) = (copy.Slot, copy.Read());
        var sent = copy.Slot.Sent();
        Sent = new SeenRequest(sent.Headers, sent.Target, sent.Body);
        Shown = new SeenRequest(Entry.RequestHeaders, Entry.Target, Entry.RequestBody);
    }

    public JournalSlot Slot { get; }

    /// <summary>Credentials are masked in it.</summary>
    public JournalEntry Entry { get; }

    /// <summary>With its credentials: who knows one may ask for it.</summary>
    public SeenRequest Sent { get; }

    /// <summary>Without: nobody else learns it.</summary>
    public SeenRequest Shown { get; }
}

/// <summary>The parts of a request that conditions ask for.</summary>
internal sealed class SeenRequest(IReadOnlyList<KeyValuePair<string, string>> headers, string target, byte[] body)
{
    public string Target => target;

    /// <summary>The values of a header, joined; null when it was not sent.</summary>
    public string? Header(string name)
    {
        var values = headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return values.Length == 0 ? null : string.Join(", ", values.Select(header => header.Value));
    }

    public string? Field(string path) => new BodyFields(body, Header(HeaderNames.ContentType) ?? "").Find(path);

    /// <summary>The first of some fields that is there.</summary>
    public string? Field(IEnumerable<string> paths) => paths.Select(Field).FirstOrDefault(found => found is not null);
}
