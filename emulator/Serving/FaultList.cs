using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>What the steps found wrong; the first fault's verdict counts.</summary>
internal struct FaultList
{
    /// <summary>Of a body that is wrong throughout, no provider tells more.</summary>
    private const int Most = 1000;

    private List<Fault>? _more;

    /// <summary>The one that decides; nearly always it is the only one, and needs no list.</summary>
    public Fault First { get; private set; }

    public readonly int Count => First.Verdict is null ? 0 : 1 + (_more?.Count ?? 0);

    public readonly Fault this[int number] => number == 0 ? First : _more![number - 1];

    public readonly IReadOnlyList<Fault> All => First.Verdict is null ? [] : [First, .. _more ?? []];

    public Verdict Add(in Fault fault)
    {
        if (First.Verdict is { } verdict)
        {
            if (_more is not { Count: Most - 1 })
            {
                (_more ??= []).Add(fault);
            }

            return verdict;
        }

        First = fault;
        return fault.Verdict;
    }

    public void Clear()
    {
        First = default;
        _more?.Clear();
    }
}
