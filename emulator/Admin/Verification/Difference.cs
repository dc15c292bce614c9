namespace Emulator.Admin.Verification;

/// <summary>What is otherwise than wanted in one entry.</summary>
internal sealed record Difference(string Name, string? Wanted, string? Was)
{
    /// <summary>What is missing of a send that no provider accepted.</summary>
    public const string Accepted = "accepted";

    private const int Longest = 80;
    private const string Recipient = "to";
    private const string Body = "body ";

    public string InWords =>
        Name is Accepted ? "it was not accepted"
        : Was is null ? Lacks
        : Wanted is null ? $"{Has} {Quoted(Was)}, though there should be none"
        : Name is Recipient ? $"it went to {Quoted(Was)}, not to {Quoted(Wanted)}"
        : $"{Has} {Quoted(Was)}, not {Quoted(Wanted)}";

    private string Lacks =>
        Name is Recipient ? "it has no recipient"
        : Name.StartsWith(Body, StringComparison.Ordinal) ? $"its body has no {Name[Body.Length..]}"
        : $"it has no {Name}";

    private string Has =>
        Name.StartsWith(Body, StringComparison.Ordinal) ? $"in its body {Name[Body.Length..]} is" : $"its {Name} is";

    private static string Quoted(string text) => text.Length > Longest ? $"'{text[..Longest]}…'" : $"'{text}'";
}
