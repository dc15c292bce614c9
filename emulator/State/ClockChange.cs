namespace Emulator.State;

/// <summary>What somebody does to a clock that is running: one turn of it, and then some time on.</summary>
internal sealed record ClockChange(ClockTurn Turn, DateTimeOffset At, TimeSpan Advance)
{
    public void Apply(SessionClock clock)
    {
        switch (Turn)
        {
            case ClockTurn.Set:
                clock.Set(At);
                break;
            case ClockTurn.Freeze:
                clock.Freeze(At);
                break;
            case ClockTurn.FreezeHere:
                clock.Freeze();
                break;
            case ClockTurn.Run:
                clock.Run();
                break;
            case ClockTurn.Reset:
                clock.Reset();
                break;
        }

        if (Advance > TimeSpan.Zero)
        {
            clock.Advance(Advance);
        }
    }
}

/// <summary>The ways to turn a clock.</summary>
internal enum ClockTurn
{
    /// <summary>It goes on as it was.</summary>
    None,
    Set,
    Freeze,
    FreezeHere,
    Run,
    Reset,
}
