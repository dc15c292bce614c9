namespace Emulator.Plans.Gates;

/// <summary>One check of who is asking, or of how their account is.</summary>
internal abstract class Gate
{
    public abstract bool Opens(IFacts facts);
}
