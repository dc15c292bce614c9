using System.IO.Enumeration;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Under which names a provider remembers what: the memories and queues that its outcomes fill.</summary>
internal sealed class MemoryBook(ProviderContract contract, Problems problems)
{
    public static readonly Payload ByAccount = new([new TextSegment(new ShownAccountValue(), NoEscaping.Instance)]);

    private readonly string[] _queues = Filled(contract, EffectKind.Enqueue);
    private readonly string[] _memories = Filled(contract, EffectKind.Remember);
    private readonly string[] _kept = Filled(contract, EffectKind.Keep);
    private readonly Dictionary<string, string> _counted = new(StringComparer.Ordinal);

    /// <summary>The account's queue of this name; null, with a problem, when nothing is ever put into it.</summary>
    public KeyPlan? Queue(string name, Origin origin)
    {
        if (_queues.Contains(name))
        {
            return new KeyPlan([contract.Name, "queue", name], [ByAccount]);
        }

        var hint = _queues.Length == 0 ? "write 'enqueue' in an outcome" : NearestName.Hint(name, _queues);
        problems.Add(origin, $"no outcome puts anything into a queue '{name}'; {hint}");
        return null;
    }

    /// <summary>Whether maps wait in a queue, and no texts.</summary>
    public bool HoldsMaps(string queue) =>
        Effects(contract, EffectKind.Enqueue).Any(effect => effect.Name == queue && effect.Map is not null);

    /// <summary>Reports a queue into which one outcome puts a map and another a text.</summary>
    public void CheckAlike(EffectContract effect)
    {
        if (effect.Map is null && HoldsMaps(effect.Name))
        {
            var message = $"queue '{effect.Name}' is given a text here and a map elsewhere; write a map here too";
            problems.Add(effect.Origin, message);
        }
    }

    /// <summary>What the account keeps under a name.</summary>
    public KeyPlan Kept(Payload name) => new([contract.Name, "kept"], [ByAccount, name]);

    /// <summary>Whether anything is ever kept under a name; reports one of which that is not so.</summary>
    public bool IsKept(string name, Origin origin)
    {
        if (_kept.Any(kept => Fits(name, kept)))
        {
            return true;
        }

        var hint = _kept.Length == 0 ? "write 'keep' in an outcome" : NearestName.Hint(name, _kept);
        problems.Add(origin, $"no outcome keeps anything as '{name}'; {hint}");
        return false;
    }

    /// <summary>Whether a name can come of what is written, in which a placeholder may stand for anything.</summary>
    private static bool Fits(string name, string written) =>
        Template.Parts(written) is { } parts
        && FileSystemName.MatchesSimpleExpression(
            string.Concat(parts.Select(part => part.IsHole ? "*" : part.Text)),
            name,
            ignoreCase: false
        );

    /// <summary>A text in a memory of the account.</summary>
    public KeyPlan Text(string memory, Payload text) => new([contract.Name, "memory", memory], [ByAccount, text]);

    /// <summary>Reports a memory that nothing is ever put into.</summary>
    public void CheckMemory(string name, Origin origin)
    {
        if (!_memories.Contains(name))
        {
            var hint = _memories.Length == 0 ? "write 'remember' in an outcome" : NearestName.Hint(name, _memories);
            problems.Add(origin, $"no outcome remembers anything in '{name}'; {hint}");
        }
    }

    /// <summary>Reports a gate that counts otherwise than one of the same name: both would count as one.</summary>
    public void CheckSame(NamedCheckContract gate, string counted)
    {
        var key = $"{gate.Word} {gate.Name}";
        if (!_counted.TryAdd(key, counted) && _counted[key] != counted)
        {
            var message =
                $"gate '{gate.Name}' counts {counted}, another of its name {_counted[key]}; rename one of them";
            problems.Add(gate.Origin, message);
        }
    }

    private static string[] Filled(ProviderContract contract, EffectKind kind) =>
        [.. Effects(contract, kind).Select(effect => effect.Name).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<EffectContract> Effects(ProviderContract contract, EffectKind kind) =>
        contract.Outcomes.SelectMany(outcome => outcome.Effects).Where(effect => effect.Kind == kind);
}
