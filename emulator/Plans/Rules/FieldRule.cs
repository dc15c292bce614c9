namespace Emulator.Plans.Rules;

/// <summary>One rule of one field: it only answers yes or no.</summary>
internal abstract class FieldRule
{
    /// <summary>What the rule allows, in the words an error message needs.</summary>
    public abstract string Limit { get; }

    public abstract bool Holds(in FieldValue value);

    /// <summary>Has the rule anything to say of such values? Most look at what is written.</summary>
    public virtual bool SpeaksOf(FieldKind kind) => kind is not (FieldKind.Map or FieldKind.List or FieldKind.Null);

    /// <summary>As Holds, for a rule that looks at another field of the body too.</summary>
    public virtual bool Holds(in FieldValue value, in FieldValue other) => Holds(value);

    /// <summary>The part of the value that breaks the rule; mostly the value itself.</summary>
    public virtual FieldValue Offender(in FieldValue value) => value;
}
