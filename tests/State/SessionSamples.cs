using System.Text;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>Sessions and journal entries as tests of the state need them, without a server.</summary>
internal static class SessionSamples
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    public static Sessions New(TimeProvider wall, int sessions = 100, int entries = 100, long bytes = long.MaxValue) =>
        new(new SessionLimits(sessions, Idle, entries, bytes, "seed"), wall, ListedAccounts.Open);

    public static SessionSetup Claiming(params string[] recipients) =>
        SessionSetup.Plain with
        {
            Claims = [.. recipients.Select(to => new SessionClaim(ClaimKind.To, RecipientKey.Of(to)))],
        };

    /// <summary>Writes one entry, as the line does.</summary>
    public static bool Write(Journal journal, long number, SampleEntry? sample = null)
    {
        var entry = sample ?? new SampleEntry();
        using var bytes = new ByteBuffer();
        Pairs(bytes, [(entry.Header, entry.HeaderValue)]);
        EntryBytes.Add(bytes, "POST".AsSpan());
        EntryBytes.Add(bytes, entry.Target.AsSpan());
        EntryBytes.Add(bytes, entry.Body);
        string[] found = ["account", entry.To, ""];
        Array.ForEach(found, text => EntryBytes.Add(bytes, text.AsSpan()));
        Pairs(bytes, [.. entry.Secrets.Select(secret => ("token", secret))]);
        Pairs(bytes, []);
        EntryBytes.Add(bytes, "{}"u8);
        return journal.Open(
            new JournalSlot
            {
                Number = number,
                Reply = new ReplyHead(200, []),
                Names = Names,
                Length = bytes.Length,
                Bytes = bytes.Detach(),
            }
        );
    }

    public static JournalEntry Only(Journal journal) => Assert.Single(All(journal));

    public static List<JournalEntry> All(Journal journal) =>
        [.. journal.Read((in _) => true, int.MaxValue).Newest.Select(copy => copy.Read())];

    private static EntryNames Names => new("acme", "documented", "send", "accepted", "", "", "documented");

    private static void Pairs(ByteBuffer bytes, params ReadOnlySpan<(string Name, string Value)> pairs)
    {
        foreach (var (name, value) in pairs)
        {
            EntryBytes.Add(bytes, name.AsSpan());
            EntryBytes.Add(bytes, value.AsSpan());
        }

        EntryBytes.Add(bytes, ""u8);
    }
}

/// <summary>What one sample entry says.</summary>
internal sealed record SampleEntry
{
    public string To { get; init; } = "16505550001";
    public string Target { get; init; } = "/send";
    public string Header { get; init; } = "Host";
    public string HeaderValue { get; init; } = "localhost";
    public string[] Secrets { get; init; } = [];
    public byte[] Body { get; init; } = Encoding.UTF8.GetBytes("{}");
}
