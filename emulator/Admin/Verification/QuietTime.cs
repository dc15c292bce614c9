namespace Emulator.Admin.Verification;

/// <summary>How long it has been quiet: since the last request arrived, or since the claim was made.</summary>
internal sealed class QuietTime(Claim claim, TimeProvider wall)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private long _since = wall.GetTimestamp();
    private long? _written;

    /// <summary>Whether it was quiet long enough to say that nothing more comes.</summary>
    public bool IsLongEnough => claim.Settle is { } settle && wall.GetElapsedTime(_since) >= settle;

    /// <summary>How long it must be quiet still; without end where quiet changes nothing any more.</summary>
    public TimeSpan Left(bool isQuiet)
    {
        if (isQuiet || claim.Settle is not { } settle)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var left = settle - wall.GetElapsedTime(_since);
        return left > Shortest ? left : Shortest;
    }

    /// <summary>Takes notice of how many entries were ever written.</summary>
    public void Notice(long written)
    {
        if (_written is { } before && before != written)
        {
            _since = wall.GetTimestamp();
        }

        _written = written;
    }
}
