using System.Diagnostics;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Effects;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles what an outcome changes: flags, memories, queues and images of the account.</summary>
internal sealed class EffectCompiler(ProviderScope scope, PayloadCompiler payloads)
{
    public EffectPlan? Compile(EffectContract effect) =>
        effect.Kind switch
        {
            EffectKind.Set => Flag(effect),
            EffectKind.Remember => new Remember(scope.Memory.Text(effect.Name, Text(effect))),
            EffectKind.Enqueue => Queue(effect) is { } queue ? new Enqueue(queue, Waiting(effect)) : null,
            EffectKind.Keep => new Keep(scope.Memory.Kept(Name(effect)), Text(effect)),
            EffectKind.Register => Account(effect.Map!),
            EffectKind.Clear => Queue(effect) is { } queue ? new ClearQueue(queue) : null,
            EffectKind.Store => List(effect) is { } list ? new StoreMedia(list, Text(effect), effect.For) : null,
            EffectKind.Forget => List(effect) is { } list ? new ForgetMedia(list, Text(effect)) : null,
            _ => throw new UnreachableException($"there is no effect {effect.Kind}"),
        };

    private KeyPlan? Queue(EffectContract effect) => scope.Memory.Queue(effect.Name, effect.Origin);

    /// <summary>What goes into a queue: a map as JSON, or a text.</summary>
    private Payload Waiting(EffectContract effect)
    {
        scope.Memory.CheckAlike(effect);
        return effect.Map is { } map ? payloads.Json(map) : Text(effect);
    }

    private int? List(EffectContract effect) => MediaPlaces.ListOf(effect.Name, effect.Origin, scope);

    private Payload Name(EffectContract effect) => payloads.Text(effect.Name, NoEscaping.Instance, effect.Origin);

    private Payload Text(EffectContract effect) => payloads.Text(effect.Text, NoEscaping.Instance, effect.Origin);

    private SetFlag? Flag(EffectContract effect)
    {
        var index = scope.Account.IndexOf(effect.Name);
        if (index >= 0 && scope.Account.Fields[index].Flag is not null)
        {
            return new SetFlag(index, effect.Text == "true");
        }

        var flags = scope.Account.Fields.Where(field => field.Flag is not null).Select(field => field.Name);
        var hint = NearestName.Hint(effect.Name, flags);
        scope.Problems.Add(effect.Origin, $"the account has no flag '{effect.Name}'; {hint}");
        return null;
    }

    private RegisterAccount? Account(TreeMap fields)
    {
        var unknown = fields.Entries.Where(entry => scope.Account.IndexOf(entry.Name) < 0).ToArray();
        foreach (var entry in unknown)
        {
            var hint = NearestName.Hint(entry.Name, scope.Account.Fields.Select(field => field.Name));
            scope.Problems.Add(entry.Origin, $"the account has no field '{entry.Name}'; {hint}");
        }

        var key = scope.Contract.Account.Key;
        if (fields.Find(key) is null)
        {
            scope.Problems.Add(fields.Origin, $"the new account lacks '{key}', by which accounts are told apart");
            return null;
        }

        return new RegisterAccount(key, [.. fields.Entries.Except(unknown).Where(IsText).Select(Field)]);
    }

    private static bool IsText(TreeEntry entry) => entry.Value is TreeText;

    private (string, Payload) Field(TreeEntry entry) =>
        (entry.Name, payloads.Text(((TreeText)entry.Value).Value, NoEscaping.Instance, entry.Origin));
}
