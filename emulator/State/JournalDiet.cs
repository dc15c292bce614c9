namespace Emulator.State;

/// <summary>Brings all journals back within their budget: the fattest loses its oldest entries first.</summary>
internal sealed class JournalDiet(JournalBudget budget)
{
    private readonly Lock _scales = new();

    /// <summary>One at a time; whoever comes while somebody weighs already need not weigh again.</summary>
    public void Run(ICollection<Session> sessions)
    {
        if (!_scales.TryEnter())
        {
            return;
        }

        try
        {
            while (budget.IsExceeded && sessions.MaxBy(Weight) is { Journal: { Weight: > 0 } fattest })
            {
                var enough = fattest.Weight - (fattest.Weight / 8);
                while (budget.IsExceeded && fattest.Weight >= enough && fattest.EvictOldest()) { }
            }
        }
        finally
        {
            _scales.Exit();
        }
    }

    private static long Weight(Session session) => session.Journal.Weight;
}
