using Emulator.Plans.Rules;

namespace Emulator.Tests.Plans.Rules;

/// <summary>A provider's idea of a character is that of the language it is written in.</summary>
public sealed class LengthTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("abc", 3, 3, 3)]
    [InlineData("äß€", 3, 3, 7)]
    [InlineData("\ud83d\ude00", 1, 2, 4)]
    [InlineData("e\u0301\ud83d\udc69\u200d\ud83d\udcbb", 5, 7, 14)]
    public void Lengths_are_counted_in_the_unit_of_the_provider(string text, int points, int units, int bytes)
    {
        var json = $"\"{text}\"";
        foreach (
            var (unit, length) in new[]
            {
                (LengthUnit.CodePoints, points),
                (LengthUnit.Utf16, units),
                (LengthUnit.Bytes, bytes),
            }
        )
        {
            Check(new MaxLength(length, unit), json, holds: true);
            Check(new MinLength(length, unit), json, holds: true);
            Check(new MinLength(length + 1, unit), json, holds: false);
            Check(new MaxLength(length - 1, unit), json, holds: false);
        }
    }

    private static void Check(FieldRule rule, string json, bool holds) =>
        Assert.Equal((rule.GetType().Name, holds), (rule.GetType().Name, rule.Holds(FakeFacts.Json(json))));
}
