namespace Emulator.Plans.Bodies;

/// <summary>What was cut out of a body, from its beginning to its end.</summary>
internal sealed class BodyCuts
{
    private readonly List<BodyCut> _all = [];

    public IReadOnlyList<BodyCut> All => _all;

    /// <summary>How long the body was when it was sent.</summary>
    public long Whole { get; init; }

    /// <summary>How many bytes were cut out so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds a cut behind all others; the place is one of the body as it is kept.</summary>
    public void Add(int at, long bytes)
    {
        if (bytes > 0)
        {
            Add(new BodyCut(at + Bytes, bytes));
        }
    }

    /// <summary>Adds a cut behind all others; the place is one of the body as it was sent.</summary>
    public void Add(BodyCut cut)
    {
        Bytes += cut.Bytes;
        if (_all is [.., var last] && last.At + last.Bytes == cut.At)
        {
            _all[^1] = last with { Bytes = last.Bytes + cut.Bytes };
            return;
        }

        _all.Add(cut);
    }
}
