namespace Emulator.Plans.Stubs;

/// <summary>A reply that a tester wrote for some requests, in place of what a contract would say.</summary>
internal sealed record StubPlan(Guid Id, string Title, int Priority, RequestPattern Request, StubReply Reply)
{
    /// <summary>The name of its verdict, and the word for how sure it is: nobody's word but the tester's.</summary>
    public const string Word = "stub";

    /// <summary>The verdict says by its subject which stub it was, and by its reason what the stub is called.</summary>
    public Verdict Verdict { get; } =
        new(new OutcomePlan(Word, Reply.Plan, [], Word, ""), Id.ToString(), Sayable(Title));

    /// <summary>A header of the reply will say it, which takes no more than printable ASCII.</summary>
    private static string Sayable(string title) =>
        string.Concat(title.Take(100).Select(letter => letter is >= ' ' and <= '~' and not '"' ? letter : '?'));
}

/// <summary>What a stub answers, and after how long.</summary>
internal sealed record StubReply(ReplyPlan Plan, TimeSpan Delay);
