namespace Emulator.Plans.Gates;

/// <summary>One check of who is asking, or of how their account is.</summary>
internal interface IGate
{
    bool Opens(IFacts facts);
}
