using System.Buffers;
using System.Text;

namespace Emulator.Plans.Rules;

/// <summary>The text fits a regular expression, which runs in linear time over bounded text.</summary>
internal sealed class Pattern(LinearExpression expression) : FieldRule
{
    private const int MostBytes = 4096;

    public override string Limit => expression.ToString();

    public override bool Holds(in FieldValue value)
    {
        var utf8 = value.Utf8;
        if (utf8.Length > MostBytes)
        {
            return false;
        }

        var letters = ArrayPool<char>.Shared.Rent(utf8.Length + 1);
        var count = Encoding.UTF8.GetChars(utf8, letters);
        var fits = expression.Fits(letters.AsSpan(0, count));
        ArrayPool<char>.Shared.Return(letters);
        return fits;
    }
}
