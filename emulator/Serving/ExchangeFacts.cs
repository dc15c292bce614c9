using Emulator.Plans;
using Emulator.Plans.Effects;
using Emulator.Plans.Payloads.Loops;

namespace Emulator.Serving;

/// <summary>What gates and payloads may ask of the running request, and what its outcome may change.</summary>
internal sealed partial class Exchange : IChanges
{
    private DateTimeOffset? _now;
    private CountedNames _counted;
    private LoopPlace _loop;

    public ref LoopPlace Loop => ref _loop;

    public FieldValue Body => Tree?.Root ?? default;

    public string Method => Http.Request.Method;

    public ReadOnlySpan<char> UnmatchedPath => Path[Math.Min(Route?.Match.Known ?? 0, Path.Length)..];

    /// <summary>One request has one time, wherever it is mentioned.</summary>
    public DateTimeOffset Now => _now ??= Session.Clock.Now;

    public ulong IdSeed => Session.IdSeed(InSession) ^ _loop.Ids;

    public ulong Order => Session.Order(InSession);

    public ulong AccountSeed => Plans.Payloads.IdRandom.Hash(AccountText);

    public Fault Fault => _loop.Fault == 0 ? Faults.First : Faults[_loop.Fault];

    public int FaultCount => Faults.Count;

    /// <summary>Whether requests are counted, and refused when there are too many.</summary>
    public bool LimitsOn { get; set; }

    public IMemory Memory => Session.Memory;

    public ReadOnlySpan<char> Capture(string name) => CaptureMemory(name).Span;

    public string? Header(string name) => Http.Request.Headers[name] is [{ } first, ..] ? first : null;

    public long Count(string counter)
    {
        if (!_counted.TryFind(counter, out var number))
        {
            number = Session.Counters.Next(Provider!.Name, counter);
            _counted.Add(counter, number);
        }

        return number;
    }

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

    public void SetFlag(int accountField, bool value)
    {
        var field = Provider!.Account.Fields[accountField];
        Session.Flags.Set(Provider.Name, AccountKey, field.Name, value);
    }
}
