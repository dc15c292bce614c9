using System.Collections.Immutable;

namespace Emulator.Plans.Rules;

/// <summary>The value is of a type that the provider takes here, or is written as one.</summary>
internal sealed class OfType(ImmutableArray<FieldKind> kinds, ImmutableArray<WrittenForm> forms, string limit)
    : FieldRule
{
    private readonly int _kinds = kinds.Aggregate(0, (set, kind) => set | (1 << (int)kind));

    public OfType(ImmutableArray<FieldKind> kinds, string limit)
        : this(kinds, [], limit) { }

    public override string Limit => limit;

    /// <summary>The kinds among which there are values that hold.</summary>
    public ImmutableArray<FieldKind> May { get; init; } = kinds;

    /// <summary>Whether every text of a form holds.</summary>
    public bool FormTexts { get; init; }

    public override bool SpeaksOf(FieldKind kind) => true;

    public override bool Holds(in FieldValue value) =>
        (_kinds & (1 << (int)value.Kind)) != 0 || (FormTexts && value.IsOfForm) || (!forms.IsEmpty && IsWritten(value));

    private bool IsWritten(in FieldValue value)
    {
        foreach (var form in forms)
        {
            if (form(value.Kind, value.Utf8))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Is a value of this kind, written so, what a lenient reader takes?</summary>
internal delegate bool WrittenForm(FieldKind kind, ReadOnlySpan<byte> text);
