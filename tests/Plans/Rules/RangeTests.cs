using Emulator.Plans.Rules;

namespace Emulator.Tests.Plans.Rules;

/// <summary>Rules on numbers and on how much there is.</summary>
public sealed class RangeTests
{
    [Theory]
    [InlineData("0.1", true)]
    [InlineData("86400", true)]
    [InlineData("\"86400.0\"", true)]
    [InlineData("1e3", true)]
    [InlineData("0.09999999999999999999999999", false)]
    [InlineData("86400.00000000000000000000000001", false)]
    [InlineData("\"86401\"", false)]
    [InlineData("1e999999999999999999999", false)]
    [InlineData("-1", false)]
    [InlineData("\"\"", false)]
    [InlineData("\"many\"", false)]
    [InlineData("true", false)]
    [InlineData("null", false)]
    [InlineData("[5]", false)]
    [InlineData("{}", false)]
    public void InRange_takes_numbers_and_numeric_text(string json, bool holds) =>
        Check(new InRange("0.1", "86400"), json, holds);

    [Theory]
    [InlineData("-1e400", "5", true)]
    [InlineData("5.1", "5", false)]
    [InlineData("5", "-5", false)]
    public void InRange_may_have_one_end(string json, string end, bool below)
    {
        Check(new InRange(null, end), json, below);
        Check(new InRange(end, null), json, !below);
    }

    [Theory]
    [InlineData("[1]", true)]
    [InlineData("[1,[2,3,4]]", true)]
    [InlineData("[]", false)]
    [InlineData("[1,2,3]", false)]
    [InlineData("\"not a list\"", true)]
    [InlineData("{\"a\":1,\"b\":2,\"c\":3}", true)]
    [InlineData("null", true)]
    public void ItemCount_counts_what_a_list_holds(string json, bool holds) => Check(new ItemCount(1, 2), json, holds);

    [Theory]
    [InlineData("[]", true, true)]
    [InlineData("[1,2]", true, true)]
    [InlineData("[1,2,3]", false, true)]
    public void ItemCount_may_have_one_end(string json, bool most, bool least)
    {
        Check(new ItemCount(null, 2), json, most);
        Check(new ItemCount(0, null), json, least);
    }

    [Theory]
    [InlineData("null", false)]
    [InlineData("\"null\"", true)]
    [InlineData("\"\"", true)]
    [InlineData("0", true)]
    [InlineData("false", true)]
    [InlineData("[]", true)]
    public void NotNull_refuses_null_alone(string json, bool holds) => Check(new NotNull(), json, holds);

    [Theory]
    [InlineData("\"\"", false)]
    [InlineData("[]", false)]
    [InlineData("{}", false)]
    [InlineData("\" \"", true)]
    [InlineData("[null]", true)]
    [InlineData("{\"\":null}", true)]
    [InlineData("null", true)]
    [InlineData("0", true)]
    [InlineData("false", true)]
    public void NotEmpty_wants_something_inside(string json, bool holds) => Check(new NotEmpty(), json, holds);

    [Fact]
    public void Says_what_is_allowed() =>
        Assert.Equal(
            ["0.1 to 5", "2", "9", "1 to 3", "4", "not null", "not empty", "end.at"],
            new FieldRule[]
            {
                new InRange("0.1", "5"),
                new InRange("2", null),
                new InRange(null, "9"),
                new ItemCount(1, 3),
                new ItemCount(null, 4),
                new NotNull(),
                new NotEmpty(),
                new Compare("end.at", Relation.Less),
            }.Select(rule => rule.Limit)
        );

    private static void Check(FieldRule rule, string json, bool holds) =>
        Assert.Equal(holds, rule.Holds(FakeFacts.Json(json)));
}
