namespace Emulator.Plans.Rules;

/// <summary>The text is a phone number as people write it: digits, and + - ( ) and spaces between them.</summary>
internal sealed class PhoneNumber(int from, int to) : FieldRule
{
    public override string Limit { get; } = $"{from} to {to} digits";

    public override bool SpeaksOf(FieldKind kind) => kind is FieldKind.Number or FieldKind.Text;

    public override bool Holds(in FieldValue value)
    {
        var digits = 0;
        foreach (var letter in value.Utf8)
        {
            switch (letter)
            {
                case >= (byte)'0' and <= (byte)'9':
                    digits++;
                    break;
                case (byte)'+' or (byte)'-' or (byte)'(' or (byte)')' or (byte)' ':
                    break;
                default:
                    return false;
            }
        }

        return digits >= from && digits <= to;
    }
}
