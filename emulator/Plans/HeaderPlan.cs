using Emulator.Plans.Payloads;

namespace Emulator.Plans;

/// <summary>One header of a reply: always the same text, or made anew for each reply.</summary>
internal sealed record HeaderPlan(string Name, string? Fixed, Payload? Made)
{
    /// <summary>The web server knows its own names by reference; an interned one is found at first look.</summary>
    public string Name { get; } = string.Intern(Name);

    /// <summary>The name as the journal keeps it.</summary>
    public byte[] NameForJournal { get; } = EntryBytes.Of(Name);

    /// <summary>Whether path and account alone decide what it says.</summary>
    public bool FollowsFromCaller { get; } = Made?.FollowsFromCaller ?? false;

    public UsualHeader Usual { get; } =
        Enum.TryParse<UsualHeader>(Name.Replace("-", ""), ignoreCase: true, out var usual) ? usual : default;
}

/// <summary>Headers that nearly every reply has, and that the web server therefore keeps a place for.</summary>
internal enum UsualHeader : byte
{
    None,
    AccessControlAllowOrigin,
    CacheControl,
    ContentType,
    Expires,
    Pragma,
    Vary,
}
