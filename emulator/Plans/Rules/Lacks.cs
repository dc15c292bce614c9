namespace Emulator.Plans.Rules;

/// <summary>The text does not fit a regular expression: what the provider refuses has a form of its own.</summary>
internal sealed class Lacks(Pattern pattern) : FieldRule
{
    public override string Limit => pattern.Limit;

    public override bool Holds(in FieldValue value) => !pattern.Holds(value);
}
