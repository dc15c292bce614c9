using System.Globalization;
using System.Text;
using Emulator.Plans.Rules;

namespace Emulator.Tests.Plans.Rules;

/// <summary>Numbers are compared as they are written, to the last digit.</summary>
public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("007")]
    [InlineData("+5")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("-1.25e-3")]
    [InlineData("1E+400")]
    [InlineData("1e99999999999999999999999999")]
    public void Reads_a_number(string text) => Assert.True(DecimalText.TryRead(Utf8(text), out _));

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e1.5")]
    [InlineData("e5")]
    [InlineData("1f5")]
    [InlineData("--1")]
    [InlineData("+-1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("١٢")]
    [InlineData("one")]
    public void Reads_nothing_else(string text) => Assert.False(DecimalText.TryRead(Utf8(text), out _));

    [Theory]
    [InlineData("1", "2", -1)]
    [InlineData("10", "9", 1)]
    [InlineData("-10", "-9", -1)]
    [InlineData("-1", "1", -1)]
    [InlineData("0", "-0.000", 0)]
    [InlineData("0", "1e-400", -1)]
    [InlineData("0", "-1e-400", 1)]
    [InlineData("0e99", "0", 0)]
    [InlineData("1.0", "1", 0)]
    [InlineData("1.50", "1.5", 0)]
    [InlineData("0.15e1", "1.5", 0)]
    [InlineData("150e-2", "01.5", 0)]
    [InlineData("+.5", "0.5", 0)]
    [InlineData("5.", "5", 0)]
    [InlineData("1.05", "1.5", -1)]
    [InlineData("100", "99.99", 1)]
    [InlineData("0.1", "0.1000000000000000055511151231257827", -1)]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    [InlineData("9007199254740993", "9007199254740992.99999", 1)]
    [InlineData("123456789012345678901234567890.1", "123456789012345678901234567890.2", -1)]
    [InlineData("1e400", "2", 1)]
    [InlineData("-1e400", "2", -1)]
    [InlineData("1e-400", "2", -1)]
    [InlineData("1e400", "1e401", -1)]
    [InlineData("1e99999999999999999999", "1e999999", 1)]
    [InlineData("1e-99999999999999999999", "1e-999999", -1)]
    public void Compares_to_the_last_digit(string left, string right, int order)
    {
        Assert.Equal(order, Compare(left, right));
        Assert.Equal(-order, Compare(right, left));
        Assert.Equal(0, Compare(left, left));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("0.000", true)]
    [InlineData("5", true)]
    [InlineData("-5.0", true)]
    [InlineData("1e3", true)]
    [InlineData("1.5e1", true)]
    [InlineData("150e-1", true)]
    [InlineData("0.5", false)]
    [InlineData("1.5", false)]
    [InlineData("155e-1", false)]
    [InlineData("1e-400", false)]
    public void Knows_a_whole_number(string text, bool whole)
    {
        Assert.True(DecimalText.TryRead(Utf8(text), out var number));
        Assert.Equal(whole, number.IsWhole);
    }

    [Fact]
    public void Agrees_with_the_decimals_of_the_platform()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var (left, right) = (Write(random), Write(random));
            var (one, other) = (Read(left), Read(right));
            Assert.True(one.CompareTo(other) == Compare(left, right), $"{left} and {right}");
        }
    }

    private static string Write(Random random)
    {
        var digits = random.Next(-2000, 2000).ToString(CultureInfo.InvariantCulture);
        var fraction = random.Next(3) == 0 ? $".{random.Next(0, 1000)}" : "";
        return digits + fraction + (random.Next(3) == 0 ? $"e{random.Next(-5, 6)}" : "");
    }

    private static decimal Read(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Compare(string left, string right)
    {
        Assert.True(DecimalText.TryRead(Utf8(left), out var one));
        Assert.True(DecimalText.TryRead(Utf8(right), out var other));
        return DecimalText.Compare(one, other);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
