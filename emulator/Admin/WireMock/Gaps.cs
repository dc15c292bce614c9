using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>What was asked for and cannot be had, and what was written wrongly.</summary>
internal sealed class Gaps
{
    private readonly List<string> _lacks = [];
    private readonly List<string> _wrong = [];

    /// <summary>What is not emulated counts first: to mend the rest would be of no use.</summary>
    public Refusal? Refusal =>
        _lacks.Count > 0 ? WireMockRefusals.NotEmulated(_lacks)
        : _wrong.Count > 0 ? Refusals.BadInput(string.Join(" ", _wrong))
        : null;

    public void Lacks(string what) => _lacks.Add(what);

    public void Wrong(string what) => _wrong.Add(what);
}
