namespace Emulator.Plans.Effects;

/// <summary>What an outcome may change for the running request's account and session.</summary>
internal interface IChanges : IFacts
{
    void SetFlag(int accountField, bool value);
}
