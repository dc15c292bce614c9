using Emulator.Cli.Comparing;

namespace Emulator.Tests.Cli;

/// <summary>Two bodies have the same form, or it is told where they differ.</summary>
public sealed class JsonShapeTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("""{"id":"a","n":1}""", """{"n":2,"id":"b"}""")]
    [InlineData("""[{"a":true}]""", """[{"a":false}]""")]
    [InlineData("not found", "not found\n")]
    [InlineData("", "")]
    public void Bodies_of_one_form_are_the_same(string made, string recorded) =>
        Assert.Empty(JsonShape.Differences(made, recorded));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "'$.a' is a number, recorded a text")]
    [InlineData("""{"a":null}""", """{"a":{}}""", "'$.a' is null, recorded a map")]
    [InlineData("{}", """{"a":[]}""", "'$.a' is not there, recorded a list")]
    [InlineData("""{"a":true}""", "{}", "'$.a' is yes or no, not recorded")]
    [InlineData("[]", "[1]", "'$' has 0 items, recorded 1")]
    [InlineData("""{"l":[{"x":1}]}""", """{"l":[{"x":"1"}]}""", "'$.l[0].x' is a number, recorded a text")]
    [InlineData("{}", "", "the body is '{}', recorded empty")]
    [InlineData("no", "yes", "the body is 'no', recorded 'yes'")]
    public void What_differs_is_told_with_its_place(string made, string recorded, string said) =>
        Assert.Equal([said], JsonShape.Differences(made, recorded));
}
