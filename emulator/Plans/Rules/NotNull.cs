namespace Emulator.Plans.Rules;

/// <summary>The value is not the null of JSON.</summary>
internal sealed class NotNull : FieldRule
{
    public override string Limit => "not null";

    public override bool SpeaksOf(FieldKind kind) => true;

    public override bool Holds(in FieldValue value) => value.Kind is not FieldKind.Null;
}
