namespace Emulator.Plans.Rules;

/// <summary>The value stands in a relation to another field; when that is absent, nothing is wrong.</summary>
internal sealed class Compare(string with, Relation relation, bool asNumbers = false) : FieldRule
{
    /// <summary>The other field, as the contract writes it.</summary>
    public string With => with;

    public override string Limit => with;

    public override bool SpeaksOf(FieldKind kind) =>
        relation is Relation.Same or Relation.Different || kind is FieldKind.Number or FieldKind.Text;

    public override bool Holds(in FieldValue value) => Holds(value, default);

    public override bool Holds(in FieldValue value, in FieldValue other)
    {
        if (other.IsMissing || value.IsMissing)
        {
            return true;
        }

        return Order(value, other) switch
        {
            null => relation is Relation.Different,
            0 => relation is Relation.Same or Relation.AtMost or Relation.AtLeast,
            < 0 => relation is Relation.Different or Relation.Less or Relation.AtMost,
            _ => relation is Relation.Different or Relation.More or Relation.AtLeast,
        };
    }

    /// <summary>Which of the two comes first; null when they are of types that have no order.</summary>
    private int? Order(in FieldValue left, in FieldValue right)
    {
        if (asNumbers || (left.Kind is FieldKind.Number && right.Kind is FieldKind.Number))
        {
            return DecimalText.TryRead(left.Utf8, out var number) && DecimalText.TryRead(right.Utf8, out var another)
                ? DecimalText.Compare(number, another)
                : null;
        }

        if (left.Kind != right.Kind)
        {
            return null;
        }

        return left.Kind is FieldKind.Text ? left.Utf8.SequenceCompareTo(right.Utf8)
            : left.Utf8.SequenceEqual(right.Utf8) ? 0
            : null;
    }
}

/// <summary>How a value stands to another.</summary>
internal enum Relation : byte
{
    Same,
    Different,
    Less,
    AtMost,
    More,
    AtLeast,
}
