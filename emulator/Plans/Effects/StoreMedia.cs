using Emulator.Plans.Payloads;

namespace Emulator.Plans.Effects;

/// <summary>Keeps the image of the request: from now on, or for some time, the account knows it under an id.</summary>
internal sealed class StoreMedia(int accountField, Payload id, TimeSpan? life) : EffectPlan
{
    public override void Apply(IChanges changes)
    {
        if (id.TextFor(changes) is { Length: > 0 } text)
        {
            changes.StoreMedia(accountField, text, life);
        }
    }
}

/// <summary>The account knows an image no longer.</summary>
internal sealed class ForgetMedia(int accountField, Payload id) : EffectPlan
{
    public override void Apply(IChanges changes)
    {
        if (id.TextFor(changes) is { Length: > 0 } text)
        {
            changes.ForgetMedia(accountField, text);
        }
    }
}
