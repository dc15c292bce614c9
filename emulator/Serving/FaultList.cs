using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>What the steps found wrong; the first fault's verdict counts.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = new(1);

    public int Count => _faults.Count;

    public Fault First => _faults.Count > 0 ? _faults[0] : default;

    public IReadOnlyList<Fault> All => _faults;

    public Verdict Add(in Fault fault)
    {
        _faults.Add(fault);
        return _faults[0].Verdict;
    }
}
