namespace Emulator.Admin.Verification;

/// <summary>How long it has been quiet: since the last request arrived, or since the claim was made.</summary>
internal sealed class QuietTime(Claim claim, TimeProvider wall)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private long _since = wall.GetTimestamp();
    private long? _written;
    private bool _isQuiet;

    /// <summary>When the claim was made, on the wall's steady clock.</summary>
    public long Began { get; } = wall.GetTimestamp();

    /// <summary>Takes notice of how many entries were ever written; says whether it was quiet long enough.</summary>
    public bool Notice(long written)
    {
        if (_written is { } before && before != written)
        {
            _since = wall.GetTimestamp();
        }

        _written = written;
        _isQuiet = claim.Settle is { } settle && wall.GetElapsedTime(_since) >= settle;
        return _isQuiet;
    }

    /// <summary>How long it must be quiet still; without end where quiet changes nothing any more.</summary>
    public TimeSpan Left()
    {
        if (_isQuiet || claim.Settle is not { } settle)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var left = settle - wall.GetElapsedTime(_since);
        return left > Shortest ? left : Shortest;
    }
}
