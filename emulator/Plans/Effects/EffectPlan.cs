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
