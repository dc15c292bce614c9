using Emulator.Cli.Comparing;

namespace Emulator.Tests.Providers;

/// <summary>Values are found where they stand in the raw text.</summary>
public sealed class JsonPlacesTests
{
    private const string Text = """{"a":{"b":[1,"x\/y",{"c":null}]},"d":"é","e":true}""";

    [Theory]
    [InlineData("$.a.b[0]", "1")]
    [InlineData("$.a.b[1]", "x/y")]
    [InlineData("$.a.b[2].c", "null")]
    [InlineData("$.d", "é")]
    [InlineData("$.e", "true")]
    public void Finds_a_single_value(string path, string value) =>
        Assert.Equal(value, JsonPlaces.Find(Text, path)?.Value);

    [Theory]
    [InlineData("$.a")]
    [InlineData("$.a.b[3]")]
    [InlineData("$.f")]
    [InlineData("a")]
    public void Finds_nothing_else(string path) => Assert.Null(JsonPlaces.Find(Text, path));

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("{\"d\":")]
    public void Finds_nothing_in_what_is_no_JSON(string text) => Assert.Null(JsonPlaces.Find(text, "$.d"));

    [Fact]
    public void Masks_only_what_stands_between_the_quotes() =>
        Assert.Equal(
            """{"a":{"b":[$.a.b[0],"$.a.b[1]",{"c":null}]},"d":"$.d","e":true}""",
            JsonPlaces.Mask(Text, ["$.d", "$.a.b[0]", "$.a.b[1]", "$.none"])
        );
}
