namespace Emulator.Plans.Gates;

/// <summary>One check of who is asking, or of how their account is.</summary>
internal abstract class Gate
{
    /// <summary>What the gate allows, in the words an error message needs.</summary>
    public virtual string Limit => "";

    public abstract bool Opens(IFacts facts);

    /// <summary>How long until a shut gate opens by itself; null when it never does.</summary>
    public virtual TimeSpan? Wait(IFacts facts) => null;
}
