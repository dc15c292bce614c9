namespace Emulator.Admin.Verification;

/// <summary>Says a claim as people would: 'exactly 1 request to 16505550001'.</summary>
internal static class ClaimWords
{
    public static string KindOf(Claim claim) => claim.OfMessages ? "messages" : "requests";

    public static string Wanted(Claim claim) =>
        claim.Steps.Count > 1
            ? "first " + string.Join(", then ", claim.Steps.Select(step => $"a {Noun(claim, 1)}{Of(step)}"))
            : $"{claim.Count!.InWords} {Noun(claim, claim.Count.IsOne ? 1 : 2)}{Of(claim.Steps[0])}";

    public static string Noun(Claim claim, int count) =>
        (claim.OfMessages ? "message" : "request") + (count == 1 ? "" : "s");

    /// <summary>The entries that count: those that fit, or as many as came in the order that is wanted.</summary>
    public static IReadOnlyList<JudgedEntry> Counted(Claim claim, Hearing hearing) =>
        claim.Steps.Count > 1 ? hearing.InOrder()
        : claim.Count is null ? []
        : [.. hearing.Fitting];

    /// <summary>The conditions of a step, each behind the word that people put before it.</summary>
    public static string Of(ClaimStep step)
    {
        var placed = step.Conditions.Where(condition => Word(condition) is not null).OrderBy(NotTo);
        var others = step.Conditions.Where(condition => Word(condition) is null).Select(With).ToArray();
        var words = string.Concat(placed.Select(condition => $" {Word(condition)}"));
        return others.Length == 0 ? words : $"{words} with {string.Join(" and ", others)}";
    }

    private static string? Word(EntryCondition condition) =>
        condition.Name switch
        {
            "to" => $"to {condition.Wanted}",
            "provider" => $"at {condition.Wanted}",
            "account" => "from the account asked for",
            "after" => $"behind journal {condition.Wanted}",
            _ => null,
        };

    /// <summary>The recipient is told first.</summary>
    private static bool NotTo(EntryCondition condition) => condition.Name != "to";

    private static string With(EntryCondition condition) =>
        condition.Wanted is null ? $"no {condition.Name}" : $"{condition.Name} '{condition.Wanted}'";
}
