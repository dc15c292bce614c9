namespace Emulator.Plans.Rules;

/// <summary>One rule of one field: it only answers yes or no.</summary>
internal interface IFieldRule
{
    /// <summary>What the rule allows, in the words an error message needs.</summary>
    string Limit { get; }

    bool Holds(in FieldValue value);

    /// <summary>The part of the value that breaks the rule; mostly the value itself.</summary>
    FieldValue Offender(in FieldValue value) => value;
}
