using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>What the steps found wrong; the first fault's verdict counts.</summary>
internal struct FaultList
{
    private List<Fault>? _faults;

    public Fault First => _faults is null ? default : _faults[0];

    public IReadOnlyList<Fault> All => _faults ?? [];

    public Verdict Add(in Fault fault)
    {
        (_faults ??= new List<Fault>(1)).Add(fault);
        return _faults[0].Verdict;
    }
}
