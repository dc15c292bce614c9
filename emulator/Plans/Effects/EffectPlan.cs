using Emulator.Plans.Payloads;

namespace Emulator.Plans.Effects;

/// <summary>One thing that an outcome changes for the rest of the session.</summary>
internal abstract class EffectPlan
{
    public abstract void Apply(IChanges changes);
}

/// <summary>Sets a flag of the account, or takes it back.</summary>
internal sealed class SetFlag(int accountField, bool value) : EffectPlan
{
    public override void Apply(IChanges changes) => changes.SetFlag(accountField, value);
}

/// <summary>Keeps a text in mind; one that says nothing is not worth it.</summary>
internal sealed class Remember(KeyPlan text) : EffectPlan
{
    public override void Apply(IChanges changes)
    {
        var key = text.Of(changes, out var isSaid);
        if (isSaid)
        {
            changes.Memory.Remember(key);
        }
    }
}

/// <summary>Puts a text behind those that wait in a queue of the account.</summary>
internal sealed class Enqueue(KeyPlan queue, Payload text) : EffectPlan
{
    public override void Apply(IChanges changes)
    {
        var written = text.BytesFor(changes);
        changes.Memory.Enqueue(queue.Of(changes), written);
    }
}

/// <summary>Keeps a text of the account until another takes its place.</summary>
internal sealed class Keep(KeyPlan name, Payload text) : EffectPlan
{
    public override void Apply(IChanges changes)
    {
        var written = text.BytesFor(changes);
        changes.Memory.Keep(name.Of(changes), written);
    }
}

/// <summary>Empties a queue of the account.</summary>
internal sealed class ClearQueue(KeyPlan queue) : EffectPlan
{
    public override void Apply(IChanges changes) => changes.Memory.ClearQueue(queue.Of(changes));
}
