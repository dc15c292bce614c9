using System.Security.Cryptography;
using System.Text;
using Emulator.State;

namespace Emulator.Admin.Findings;

/// <summary>What makes two requests the same: method, address, body and credentials, letter by letter.</summary>
internal readonly record struct SentContent(string Provider, string Account, string Method, string Target, string Rest)
{
    public static SentContent Of(JournalEntry entry)
    {
        var credentials = string.Join(' ', entry.Hidden.Select(hidden => hidden.Fingerprint));
        var written = Encoding.UTF8.GetBytes($"{credentials}\n{entry.RequestHeader("Content-Type")}\n{Cut(entry)}\n");
        var hash = Convert.ToHexString(SHA256.HashData([.. written, .. entry.RequestBody]));
        return new SentContent(entry.Names.Provider, entry.Account, entry.Method, entry.Target, hash);
    }

    /// <summary>Of a file that was not kept whole the hash tells whether it is the same.</summary>
    private static string Cut(JournalEntry entry) =>
        entry.Cuts is { } cuts ? $"{cuts.Whole} {entry.Media?.Sha256}" : "";
}
