using Emulator.Plans;
using Emulator.Plans.Payloads.Loops;

namespace Emulator.Serving;

/// <summary>What gates and payloads may ask of the running request.</summary>
internal sealed partial class Exchange : IFacts
{
    private LoopPlace _loop;

    public ref LoopPlace Loop => ref _loop;

    public FieldValue Body => Tree?.Root ?? default;

    public string Method => Http.Request.Method;

    public ReadOnlySpan<char> UnmatchedPath => Path[Math.Min(Route?.Match.Known ?? 0, Path.Length)..];

    public DateTimeOffset Now => Session.Clock.Now;

    public ulong IdSeed => Session.IdSeed(InSession) ^ _loop.Ids;

    public ulong AccountSeed => Plans.Payloads.IdRandom.Hash(AccountText);

    public Fault Fault => _loop.Fault == 0 ? Faults.First : Faults[_loop.Fault];

    public int FaultCount => Faults.Count;

    public ReadOnlySpan<char> Capture(string name) => CaptureMemory(name).Span;

    public ReadOnlyMemory<char> CaptureMemory(string name)
    {
        var names = Operation is { Captures.IsEmpty: false } operation ? operation.Captures : Methods?.Captures ?? [];
        for (var i = 0; i < names.Length && i < Route!.Match.Captures; i++)
        {
            if (names[i] == name)
            {
                return Route.Match.Of(Address.Path.AsMemory(PathStart), i);
            }
        }

        return default;
    }
}
